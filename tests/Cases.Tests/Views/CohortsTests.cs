using Cases.Programmes;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class CohortsTests
{
    [Fact]
    public void Counts_the_places_taken_and_the_people_waiting()
    {
        var row = new HandwrittenTrail().Record<Cohort>(Samples.Cohort, Samples.CohortOpened, new PlacesSet(3, 2),
            new PlaceTaken(Samples.Journey, Population.Newcomer), new PlaceTaken(Samples.Other, Population.Newcomer),
            new PlaceFreed(Samples.Other, Population.Newcomer), new WaitingListJoined(Samples.Other, Population.LocalActor),
            new EnrolmentWindowSet(new DateOnly(2024, 9, 1), new DateOnly(2024, 12, 15))).Rows(new Cohorts()).ShouldHaveSingleItem();
        row.Queue.ShouldBe([$"{Acts.Day:yyyy-MM-dd} local-actor {Samples.Other}"]);
        (row with { Queue = [] }).ShouldBe(new CohortRow(Samples.Cohort, Samples.Programme, Samples.Edition, "lyon",
            new DateOnly(2024, 9, 1), new DateOnly(2024, 12, 15), 3, 1, 0, 2, 0, 1, [], row.FreedOn));
    }

    [Fact]
    public void Knows_the_day_a_place_last_came_free() =>
        new HandwrittenTrail().Record<Cohort>(Samples.Cohort, Samples.CohortOpened, new PlaceTaken(Samples.Journey, Population.Newcomer), new PlaceFreed(Samples.Journey, Population.Newcomer))
            .Rows(new Cohorts()).ShouldHaveSingleItem().FreedOn.ShouldNotBeNull();

    [Fact]
    public void Counts_nobody_waiting_who_left_the_list() =>
        new HandwrittenTrail().Record<Cohort>(Samples.Cohort, Samples.CohortOpened, new WaitingListJoined(Samples.Other, Population.Newcomer),
            new WaitingListLeft(Samples.Other, Population.Newcomer)).Rows(new Cohorts()).ShouldHaveSingleItem().NewcomersWaiting.ShouldBe(0);
}
