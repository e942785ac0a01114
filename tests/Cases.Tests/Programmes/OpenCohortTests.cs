using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class OpenCohortTests
{
    static readonly OpenCohort Open = new(Samples.Programme, Samples.Edition, "lyon", 1, 1, new DateOnly(2024, 9, 1), new DateOnly(2024, 11, 30));

    static Scenario Ready => new Scenario()
        .Given<Programme>(Samples.Programme, Samples.Defined)
        .Given<Edition>(Samples.Edition, Samples.EditionOpened);

    [Fact]
    public void Opens_a_cohort() =>
        Ready.When(Open, Acts.Coordinator).Then<Cohort>(Samples.Cohort, Samples.CohortOpened);

    [Fact]
    public void Refuses_a_second_cohort_of_the_edition_in_the_territory() =>
        Samples.InLyon().When(Open, Acts.Coordinator).ThenRefused(Refusals.AlreadyExists, "territory");

    [Fact]
    public void Refuses_a_programme_nobody_defined() =>
        new Scenario().When(Open, Acts.Coordinator).ThenRefused(Refusals.NotFound, "programmeId");

    [Fact]
    public void Refuses_an_edition_nobody_opened() =>
        new Scenario().Given<Programme>(Samples.Programme, Samples.Defined).When(Open, Acts.Coordinator).ThenRefused(Refusals.NotFound, "editionId");

    [Fact]
    public void Refuses_an_edition_of_another_programme() =>
        Ready.Given<Programme>(Samples.Other, Samples.Defined).When(Open with { ProgrammeId = Samples.Other }, Acts.Coordinator)
            .ThenRefused(Refusals.NotFound, "editionId");

    [Fact]
    public void Refuses_a_closed_edition() =>
        Ready.Given<Edition>(Samples.Edition, new EditionClosed()).When(Open, Acts.Coordinator).ThenRefused(Refusals.EditionClosed, "editionId");

    [Fact]
    public void Refuses_fewer_than_no_places_for_newcomers() =>
        Ready.When(Open with { NewcomerPlaces = -1 }, Acts.Coordinator).ThenRefused(Refusals.Negative, "newcomerPlaces");

    [Fact]
    public void Refuses_fewer_than_no_places_for_local_actors() =>
        Ready.When(Open with { LocalActorPlaces = -1 }, Acts.Coordinator).ThenRefused(Refusals.Negative, "localActorPlaces");

    [Fact]
    public void Refuses_a_window_that_closes_before_it_opens() =>
        Ready.When(Open with { EnrolmentCloses = new DateOnly(2024, 8, 1) }, Acts.Coordinator)
            .ThenRefused(Refusals.EndsBeforeItStarts, "enrolmentCloses");

    [Fact]
    public void Refuses_a_coordinator_of_another_territory() =>
        Ready.When(Open, Acts.By(Role.Coordinator, "grenoble")).ThenRefused(Refusals.OutOfTerritory);
}
