using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class ChangePlacesTests
{
    static readonly ChangePlaces Change = new(Samples.Cohort, 2, 1);

    [Fact]
    public void Sets_the_places_of_both_populations() =>
        Samples.InLyon().When(Change, Acts.Coordinator).Then<Cohort>(Samples.Cohort, new PlacesSet(2, 1));

    [Fact]
    public void Lowers_the_places_to_those_taken() =>
        Samples.Enrolled().When(Change with { NewcomerPlaces = 1, LocalActorPlaces = 0 }, Acts.Coordinator)
            .Then<Cohort>(Samples.Cohort, new PlacesSet(1, 0));

    [Fact]
    public void Records_nothing_when_nothing_changes() =>
        Samples.InLyon().When(Change with { NewcomerPlaces = 1 }, Acts.Coordinator).ThenNothing();

    [Fact]
    public void Refuses_fewer_newcomer_places_than_are_taken() =>
        Samples.Enrolled().When(Change with { NewcomerPlaces = 0 }, Acts.Coordinator).ThenRefused(Refusals.FewerThanTaken, "newcomerPlaces");

    [Fact]
    public void Refuses_fewer_local_actor_places_than_are_taken() =>
        Samples.InLyon().Given<Cohort>(Samples.Cohort, new PlaceTaken(Samples.Journey, Population.LocalActor))
            .When(Change with { LocalActorPlaces = 0 }, Acts.Coordinator).ThenRefused(Refusals.FewerThanTaken, "localActorPlaces");

    [Fact]
    public void Refuses_fewer_than_no_places() =>
        Samples.InLyon().When(Change with { LocalActorPlaces = -1 }, Acts.Coordinator).ThenRefused(Refusals.Negative, "localActorPlaces");

    [Fact]
    public void Refuses_a_cohort_that_does_not_exist() =>
        new Scenario().When(Change, Acts.Coordinator).ThenRefused(Refusals.NotFound, "cohortId");

    [Fact]
    public void Refuses_a_caseworker() =>
        Samples.InLyon().When(Change, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);

    [Fact]
    public void Refuses_a_coordinator_of_another_territory() =>
        Samples.InLyon().When(Change, Acts.By(Role.Coordinator, "grenoble")).ThenRefused(Refusals.OutOfTerritory);
}
