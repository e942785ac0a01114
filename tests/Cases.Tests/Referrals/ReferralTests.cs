using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;
using Cases.Referrals;

namespace Cases.Tests.Referrals;

static class Asked
{
    public static readonly Guid Referral = new("00000000-0000-0000-0000-00000000a0e0");

    public static readonly ReferralMade Made = new(Samples.Person, Samples.Journey, "lyon", "grenoble", null, "language", 1, null, Overridden: false);

    public static readonly Act InGrenoble = Acts.By(Role.Caseworker, "grenoble");

    public static readonly ConsentGiven Consent = new(Purposes.Sharing, null);

    /// <summary>Somebody enrolled in Lyon, Grenoble, and a service.</summary>
    public static Scenario Ready(params IEvent[] ofPerson) => Samples.Enrolled().Given<Person>(Samples.Person, ofPerson)
        .Given<Territory>(Territory.IdOf("grenoble"), new TerritoryRegistered("grenoble", new Words("Grenoble", "Grenoble"), TerritoryKind.Metropolis, "Europe/Paris", "FR"))
        .Given<Organisation>(LabSamples.Organisation, new OrganisationRegistered("A school", OrganisationKind.CivilSociety, GovernanceLevel.Local, null));

    public static Scenario Of(params IEvent[] then) => new Scenario().Given<Referral>(Referral, [Made, .. then]);
}

public sealed class MakeReferralTests
{
    static readonly MakeReferral Make = new(Asked.Referral, Samples.Journey, "language", To: "grenoble");

    [Fact]
    public void Asks_a_territory_and_opens_the_file_to_it_by_consent() =>
        Asked.Ready(Asked.Consent).When(Make, Acts.Caseworker)
            .Then<Referral>(Asked.Referral, Asked.Made)
            .Then<Person>(Samples.Person, new PersonShared("grenoble", Overridden: false));

    [Fact]
    public void Asks_a_service_without_opening_the_file() =>
        Asked.Ready(Asked.Consent).When(Make with { To = null, OrganisationId = LabSamples.Organisation }, Acts.Caseworker)
            .Then<Referral>(Asked.Referral, Asked.Made with { To = null, Organisation = LabSamples.Organisation })
            .ThenNothingOn(Samples.Person);

    [Fact]
    public void Records_that_a_coordinator_decided_without_consent() =>
        Asked.Ready().When(Make, Acts.Coordinator.Because("In danger, cannot be reached.")).Then<Referral>(Asked.Referral, Asked.Made with { Overridden = true });

    [Fact]
    public void Refuses_a_caseworker_without_consent() => Asked.Ready().When(Make, Acts.Caseworker).ThenRefused(Refusals.ConsentNeeded);

    [Fact]
    public void Refuses_neither_or_both() =>
        Asked.Ready(Asked.Consent).When(Make with { OrganisationId = LabSamples.Organisation }, Acts.Caseworker).ThenRefused(Refusals.OneReceiver, "to");

    [Fact]
    public void Refuses_the_same_territory() => Asked.Ready(Asked.Consent).When(Make with { To = "lyon" }, Acts.Caseworker).ThenRefused(Refusals.SameTerritory, "to");

    [Fact]
    public void Refuses_an_unknown_territory() => Asked.Ready(Asked.Consent).When(Make with { To = "atlantis" }, Acts.Caseworker).ThenRefused(Refusals.NotFound, "to");

    [Fact]
    public void Refuses_an_unknown_service() =>
        Asked.Ready(Asked.Consent).When(Make with { To = null, OrganisationId = Samples.Other }, Acts.Caseworker).ThenRefused(Refusals.NotFound, "organisationId");

    [Fact]
    public void Refuses_an_unknown_theme() => Asked.Ready(Asked.Consent).When(Make with { Theme = "weather" }, Acts.Caseworker).ThenRefused(Refusals.UnknownTheme, "theme");

    [Fact]
    public void Refuses_somebody_of_another_territory() => Asked.Ready(Asked.Consent).When(Make, Asked.InGrenoble).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_a_referral_made_before() =>
        Asked.Ready(Asked.Consent).Given<Referral>(Asked.Referral, Asked.Made).When(Make, Acts.Caseworker).ThenRefused(Refusals.AlreadyExists, "referralId");

    [Fact]
    public void Refuses_a_closed_journey() =>
        Asked.Ready(Asked.Consent).Given<Journey>(Samples.Journey, new JourneyCompleted("programme-completed", 1)).When(Make, Acts.Caseworker)
            .ThenRefused(Refusals.JourneyClosed);
}

public sealed class AcceptReferralTests
{
    static readonly AcceptReferral Accept = new(Asked.Referral);

    [Fact]
    public void The_territory_that_was_asked_takes_it_up() => Asked.Of().When(Accept, Asked.InGrenoble).Then<Referral>(Asked.Referral, new ReferralAccepted());

    [Fact]
    public void Refuses_the_sender() => Asked.Of().When(Accept, Acts.Caseworker).ThenRefused(Refusals.NotTheReceiver);

    [Fact]
    public void Refuses_a_second_answer() => Asked.Of(new ReferralRejected(null)).When(Accept, Asked.InGrenoble).ThenRefused(Refusals.ReferralAnswered);

    [Fact]
    public void Refuses_an_unknown_referral() => new Scenario().When(Accept, Asked.InGrenoble).ThenRefused(Refusals.NotFound, "referralId");

    [Fact]
    public void The_answer_of_a_service_is_written_down_by_the_sender() =>
        new Scenario().Given<Referral>(Asked.Referral, Asked.Made with { To = null, Organisation = LabSamples.Organisation }).When(Accept, Acts.Caseworker)
            .Then<Referral>(Asked.Referral, new ReferralAccepted());
}

public sealed class RejectReferralTests
{
    static readonly RejectReferral Reject = new(Asked.Referral, Personal.Of("No place."));

    [Fact]
    public void Says_why() => Asked.Of().When(Reject, Asked.InGrenoble).Then<Referral>(Asked.Referral, new ReferralRejected(Personal.Of("No place.")));

    [Fact]
    public void Refuses_the_sender() => Asked.Of().When(Reject, Acts.Caseworker).ThenRefused(Refusals.NotTheReceiver);

    [Fact]
    public void Refuses_once_accepted() => Asked.Of(new ReferralAccepted()).When(Reject, Asked.InGrenoble).ThenRefused(Refusals.ReferralAnswered);

    [Fact]
    public void Refuses_an_unknown_referral() => new Scenario().When(Reject, Asked.InGrenoble).ThenRefused(Refusals.NotFound, "referralId");
}

public sealed class CompleteReferralTests
{
    static readonly CompleteReferral Complete = new(Asked.Referral, Personal.Of("Found a course."));

    [Fact]
    public void Says_what_came_of_it() =>
        Asked.Of(new ReferralAccepted()).When(Complete, Asked.InGrenoble).Then<Referral>(Asked.Referral, new ReferralDone(Personal.Of("Found a course.")));

    [Fact]
    public void Refuses_before_it_is_accepted() => Asked.Of().When(Complete, Asked.InGrenoble).ThenRefused(Refusals.ReferralNotAccepted);

    [Fact]
    public void Refuses_the_sender() => Asked.Of(new ReferralAccepted()).When(Complete, Acts.Caseworker).ThenRefused(Refusals.NotTheReceiver);

    [Fact]
    public void Refuses_an_unknown_referral() => new Scenario().When(Complete, Asked.InGrenoble).ThenRefused(Refusals.NotFound, "referralId");
}

public sealed class RevokeReferralTests
{
    static readonly RevokeReferral Revoke = new(Asked.Referral);

    [Fact]
    public void The_sender_takes_it_back() =>
        Asked.Of(new ReferralAccepted()).When(Revoke, Acts.Caseworker.Because("They moved on.")).Then<Referral>(Asked.Referral, new ReferralRevoked());

    [Fact]
    public void Refuses_the_receiver() => Asked.Of().When(Revoke, Asked.InGrenoble.Because("No.")).ThenRefused(Refusals.NotTheSender);

    [Fact]
    public void Refuses_without_a_reason() => Asked.Of().When(Revoke, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_once_done() =>
        Asked.Of(new ReferralAccepted(), new ReferralDone(null)).When(Revoke, Acts.Caseworker.Because("Late.")).ThenRefused(Refusals.ReferralAnswered);

    [Fact]
    public void Refuses_an_unknown_referral() => new Scenario().When(Revoke, Acts.Caseworker).ThenRefused(Refusals.NotFound, "referralId");
}
