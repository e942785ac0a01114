using Cases.Engine;
using Cases.Enrolment;
using Cases.Journeys;
using Cases.Messages;

namespace Cases.Tests.Enrolment;

public sealed class ExpressInterestTests
{
    static readonly ExpressInterest Express =
        new(Samples.Other, InterestFrom.Newcomer, Personal.Of("Amina Exemple"), Email: Personal.Of("amina@example.org"), Language: "fr");

    static readonly InterestExpressed Expressed = new(InterestFrom.Newcomer, null, Express.Name, Express.Email, null, null, null, "fr");

    static readonly Act Visitor = Acts.By(Role.Participant);

    static readonly Act Anybody = Acts.By(Role.Public) with { Scope = new HashSet<string>() };

    static readonly Letter Thanks = new(Templates.InterestConfirmation, 1, "fr", Personal.Of("Merci"), Personal.Of("Bonjour"));

    [Fact]
    public void Records_a_newcomer_who_would_like_to_take_part() =>
        new Scenario().When(Express, Visitor).Then<Interest>(Samples.Other, Expressed);

    [Fact]
    public void Records_a_city_that_would_like_to_join() =>
        new Scenario()
            .When(Express with { From = InterestFrom.Organisation, Organisation = Personal.Of("Ville Exemple") }, Visitor)
            .Then<Interest>(Samples.Other, Expressed with { From = InterestFrom.Organisation, Organisation = Personal.Of("Ville Exemple") });

    [Fact]
    public void Records_the_territory_hoped_for() =>
        new Scenario().When(Express with { Territory = "lyon" }, Visitor).Then<Interest>(Samples.Other, Expressed with { Territory = "lyon" });

    [Fact]
    public void A_visitor_nobody_knows_consents_and_is_written_to() =>
        new Scenario().When(Express with { MayBeContacted = true, Confirmation = Thanks }, Anybody)
            .Then<Interest>(Samples.Other, Expressed with { MayBeContacted = true })
            .Then<Message>(Express.MessageId, new MessageRequested(Act.Network, null, Samples.Other, null, null, ContactChannel.Email,
                Templates.InterestConfirmation, 1, "fr", Thanks.Title, Thanks.Text));

    [Theory, InlineData(null), InlineData(false)]
    public void Refuses_a_visitor_nobody_knows_who_does_not_consent(bool? consents) =>
        new Scenario().When(Express with { MayBeContacted = consents }, Anybody).ThenRefused(Refusals.ContactConsentNeeded, "mayBeContacted");

    [Fact]
    public void Refuses_a_territory_a_visitor_did_not_name() =>
        new Scenario().When(Express with { MayBeContacted = true, Territory = "lyon" }, Anybody).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_to_confirm_to_somebody_who_did_not_consent() =>
        new Scenario().When(Express with { Confirmation = Thanks }, Visitor).ThenRefused(Refusals.ContactConsentNeeded, "mayBeContacted");

    [Fact]
    public void Refuses_to_confirm_without_an_address() =>
        new Scenario().When(Express with { Email = null, Phone = Personal.Of("06"), MayBeContacted = true, Confirmation = Thanks }, Visitor).ThenRefused(Refusals.NoEmail, "email");

    [Fact]
    public void Refuses_a_confirmation_from_another_template() =>
        new Scenario().When(Express with { MayBeContacted = true, Confirmation = Thanks with { Template = Templates.SessionMoved } }, Visitor)
            .ThenRefused(Refusals.UnknownTemplate, "template");

    [Fact]
    public void Refuses_an_organisation_without_its_name() =>
        new Scenario().When(Express with { From = InterestFrom.Organisation }, Visitor).ThenRefused(Refusals.Required, "organisation");

    [Fact]
    public void Refuses_somebody_who_cannot_be_reached() =>
        new Scenario().When(Express with { Email = null }, Visitor).ThenRefused(Refusals.Unreachable, "email");

    [Fact]
    public void Refuses_an_interest_expressed_before() =>
        new Scenario().Given<Interest>(Samples.Other, Expressed).When(Express, Visitor).ThenRefused(Refusals.AlreadyExists, "interestId");

    [Fact]
    public void Refuses_an_auditor() =>
        new Scenario().When(Express, Acts.By(Role.Auditor)).ThenRefused(Refusals.RoleNotAllowed);
}
