using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Plans;

namespace Cases.Tests.Plans;

public sealed class RetractPlanEntryTests
{
    static readonly RetractPlanEntry Retract = new(Samples.Journey, 5);

    static readonly Act Wrong = Acts.Caseworker.Because("It is another person’s.");

    static readonly PlanEntryRetracted StepGone = new(5, PlanSamples.GoalId, PlanSamples.StepId);

    [Fact]
    public void Takes_a_step_back() => PlanSamples.Planned().When(Retract, Wrong).Then<Journey>(Samples.Journey, StepGone);

    [Fact]
    public void Takes_a_goal_back_once_its_steps_are() =>
        PlanSamples.Planned(StepGone).When(Retract with { Corrects = 4 }, Wrong).Then<Journey>(Samples.Journey, new PlanEntryRetracted(4, PlanSamples.GoalId, null));

    [Fact]
    public void Takes_back_that_a_goal_was_reached() =>
        PlanSamples.Planned(new GoalReached(PlanSamples.GoalId)).When(Retract with { Corrects = 6 }, Wrong)
            .Then<Journey>(Samples.Journey, new PlanEntryRetracted(6, PlanSamples.GoalId, null));

    [Fact]
    public void Opens_a_goal_again_by_taking_its_end_back() =>
        PlanSamples.Planned(new GoalReached(PlanSamples.GoalId), new PlanEntryRetracted(6, PlanSamples.GoalId, null))
            .When(new ReachGoal(Samples.Journey, PlanSamples.GoalId), Acts.Caseworker).Then<Journey>(Samples.Journey, new GoalReached(PlanSamples.GoalId));

    [Fact]
    public void Refuses_a_goal_that_steps_lead_to() =>
        PlanSamples.Planned().When(Retract with { Corrects = 4 }, Wrong).ThenRefused(Refusals.GoalHasSteps, "corrects");

    [Fact]
    public void Refuses_what_is_not_of_the_plan() =>
        PlanSamples.Planned().When(Retract with { Corrects = 3 }, Wrong).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_without_a_reason() =>
        PlanSamples.Planned().When(Retract, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_an_unknown_journey() =>
        Samples.InLyon().When(Retract, Wrong).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        PlanSamples.Erased().When(Retract, Wrong).ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        PlanSamples.Planned().When(Retract, Acts.By(Role.Caseworker, "grenoble").Because("It was misheard.")).ThenRefused(Refusals.OutOfTerritory);
}
