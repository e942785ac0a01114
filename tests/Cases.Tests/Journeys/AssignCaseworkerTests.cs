using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.Journeys;

public sealed class AssignCaseworkerTests
{
    static readonly AssignCaseworker Assign = new(Samples.Journey, "another-caseworker");

    [Fact]
    public void Says_who_follows_the_journey() =>
        Samples.Enrolled().When(Assign, Acts.Caseworker).Then<Journey>(Samples.Journey, new CaseworkerAssigned("another-caseworker"));

    [Fact]
    public void Assigns_an_application_too() =>
        Samples.Applied().When(Assign, Acts.Coordinator).Then<Journey>(Samples.Journey, new CaseworkerAssigned("another-caseworker"));

    [Fact]
    public void Records_nothing_when_they_follow_it_already() =>
        Samples.Enrolled(new CaseworkerAssigned("another-caseworker")).When(Assign, Acts.Caseworker).ThenNothing();

    [Fact]
    public void Refuses_to_overwrite_what_somebody_else_assigned_meanwhile() =>
        Samples.Enrolled(new CaseworkerAssigned("third")).When(Assign with { InsteadOf = "second" }, Acts.Caseworker).ThenRefused(Refusals.ChangedSince, "caseworker");

    [Fact]
    public void Assigns_instead_of_whoever_follows_it() =>
        Samples.Enrolled(new CaseworkerAssigned("second")).When(Assign with { InsteadOf = "second" }, Acts.Caseworker)
            .Then<Journey>(Samples.Journey, new CaseworkerAssigned("another-caseworker"));

    [Fact]
    public void Refuses_nobody() =>
        Samples.Enrolled().When(Assign with { Caseworker = " " }, Acts.Caseworker).ThenRefused(Refusals.Required, "caseworker");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        Samples.Enrolled().When(Assign, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Assign, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Assign, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_closed_journey() =>
        Samples.Enrolled(new JourneyWithdrawn("moved-away", 1, null)).When(Assign, Acts.Caseworker).ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Enrolled().When(Assign, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
