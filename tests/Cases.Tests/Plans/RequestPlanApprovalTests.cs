using Cases.Engine;
using Cases.Journeys;
using Cases.Plans;

namespace Cases.Tests.Plans;

public sealed class RequestPlanApprovalTests
{
    static readonly RequestPlanApproval Ask = new(Samples.Journey);

    static readonly PlanApprovalRequested Asked = new("caseworker");

    [Fact]
    public void Asks_for_the_plan_as_it_is() => PlanSamples.Planned().When(Ask, Acts.Caseworker).Then<Journey>(Samples.Journey, Asked);

    [Fact]
    public void Asks_again_for_a_plan_changed_while_it_waited() =>
        PlanSamples.Planned(Asked, PlanSamples.Step with { Step = LabSamples.TaskId }).When(Ask, Acts.Caseworker).Then<Journey>(Samples.Journey, Asked);

    [Fact]
    public void Asks_again_for_a_plan_changed_since_it_was_approved() =>
        PlanSamples.Planned(Asked, new PlanApproved(6), new PlanStepDropped(PlanSamples.GoalId, PlanSamples.StepId)).When(Ask, Acts.Caseworker).Then<Journey>(Samples.Journey, Asked);

    [Fact]
    public void Asks_again_for_a_plan_that_was_sent_back() =>
        PlanSamples.Planned(Asked, new PlanSentBack(6)).When(Ask, Acts.Caseworker).Then<Journey>(Samples.Journey, Asked);

    [Fact]
    public void Refuses_to_ask_twice() => PlanSamples.Planned(Asked).When(Ask, Acts.Caseworker).ThenRefused(Refusals.PlanUnchanged);

    [Fact]
    public void Refuses_a_plan_approved_as_it_is_however_far_it_has_come() =>
        PlanSamples.Planned(Asked, new PlanApproved(6), new PlanStepDone(PlanSamples.GoalId, PlanSamples.StepId)).When(Ask, Acts.Caseworker).ThenRefused(Refusals.PlanUnchanged);

    [Fact]
    public void Refuses_a_journey_without_a_goal() => Samples.Enrolled().When(Ask, Acts.Caseworker).ThenRefused(Refusals.PlanEmpty);

    [Fact]
    public void Refuses_a_plan_whose_goals_are_all_settled() =>
        PlanSamples.Planned(new GoalReached(PlanSamples.GoalId)).When(Ask, Acts.Caseworker).ThenRefused(Refusals.PlanEmpty);

    [Fact]
    public void Refuses_a_closed_journey() => PlanSamples.Closed().When(Ask, Acts.Caseworker).ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_an_unknown_journey() => Samples.InLyon().When(Ask, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() => PlanSamples.Erased().When(Ask, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_another_territory() => PlanSamples.Planned().When(Ask, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() => PlanSamples.Planned().When(Ask, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
