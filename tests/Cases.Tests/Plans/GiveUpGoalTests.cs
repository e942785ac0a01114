using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Plans;

namespace Cases.Tests.Plans;

public sealed class GiveUpGoalTests
{
    static readonly GiveUpGoal GiveUp = new(Samples.Journey, PlanSamples.GoalId);

    static readonly Act Moved = Acts.Caseworker.Because("Found another one.");

    [Fact]
    public void Says_that_nobody_goes_after_the_goal_any_more() =>
        PlanSamples.Planned().When(GiveUp, Moved).Then<Journey>(Samples.Journey, new GoalGivenUp(PlanSamples.GoalId));

    [Fact]
    public void Refuses_a_goal_reached_already() =>
        PlanSamples.Planned(new GoalReached(PlanSamples.GoalId)).When(GiveUp, Moved).ThenRefused(Refusals.GoalSettled, "goalId");

    [Fact]
    public void Refuses_a_goal_that_is_not_there() =>
        Samples.Enrolled().When(GiveUp, Moved).ThenRefused(Refusals.NotFound, "goalId");

    [Fact]
    public void Refuses_without_a_reason() =>
        PlanSamples.Planned().When(GiveUp, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_an_unknown_journey() =>
        Samples.InLyon().When(GiveUp, Moved).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        PlanSamples.Erased().When(GiveUp, Moved).ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        PlanSamples.Planned().When(GiveUp, Acts.By(Role.Caseworker, "grenoble").Because("It was misheard.")).ThenRefused(Refusals.OutOfTerritory);
}
