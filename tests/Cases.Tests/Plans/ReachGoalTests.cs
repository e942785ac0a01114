using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Plans;

namespace Cases.Tests.Plans;

public sealed class ReachGoalTests
{
    static readonly ReachGoal Reach = new(Samples.Journey, PlanSamples.GoalId);

    [Fact]
    public void Says_that_the_goal_is_reached() =>
        PlanSamples.Planned().When(Reach, Acts.Caseworker).Then<Journey>(Samples.Journey, new GoalReached(PlanSamples.GoalId));

    [Fact]
    public void Says_so_of_a_closed_journey_too() =>
        PlanSamples.Closed().When(Reach, Acts.Caseworker).Then<Journey>(Samples.Journey, new GoalReached(PlanSamples.GoalId));

    [Fact]
    public void Refuses_a_goal_reached_already() =>
        PlanSamples.Planned(new GoalReached(PlanSamples.GoalId)).When(Reach, Acts.Caseworker).ThenRefused(Refusals.GoalSettled, "goalId");

    [Fact]
    public void Refuses_a_goal_that_is_not_there() =>
        Samples.Enrolled().When(Reach, Acts.Caseworker).ThenRefused(Refusals.NotFound, "goalId");

    [Fact]
    public void Refuses_an_unknown_journey() =>
        Samples.InLyon().When(Reach, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        PlanSamples.Erased().When(Reach, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        PlanSamples.Planned().When(Reach, Acts.By(Role.Caseworker, "grenoble").Because("It was misheard.")).ThenRefused(Refusals.OutOfTerritory);
}
