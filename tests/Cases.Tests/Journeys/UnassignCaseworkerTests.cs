using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.Journeys;

public sealed class UnassignCaseworkerTests
{
    static readonly UnassignCaseworker Unassign = new(Samples.Journey, "another-caseworker");

    static readonly CaseworkerAssigned Assigned = new("another-caseworker");

    [Fact]
    public void Leaves_the_journey_to_nobody() =>
        Samples.Enrolled(Assigned).When(Unassign, Acts.Caseworker).Then<Journey>(Samples.Journey, new CaseworkerUnassigned());

    [Fact]
    public void Records_nothing_when_nobody_follows_it() =>
        Samples.Enrolled(Assigned, new CaseworkerUnassigned()).When(Unassign, Acts.Caseworker).ThenNothing();

    [Fact]
    public void Refuses_when_somebody_else_was_assigned_meanwhile() =>
        Samples.Enrolled(Assigned, new CaseworkerAssigned("third")).When(Unassign, Acts.Caseworker).ThenRefused(Refusals.ChangedSince, "caseworker");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        Samples.Enrolled(Assigned).When(Unassign, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Unassign, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled(Assigned).Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Unassign, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_closed_journey() =>
        Samples.Enrolled(Assigned, new JourneyWithdrawn("moved-away", 1, null)).When(Unassign, Acts.Caseworker).ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Enrolled(Assigned).When(Unassign, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
