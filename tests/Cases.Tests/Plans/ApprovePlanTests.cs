using Cases.Engine;
using Cases.Journeys;
using Cases.Plans;

namespace Cases.Tests.Plans;

public sealed class ApprovePlanTests
{
    static readonly ApprovePlan Approve = new(Samples.Journey, 6);

    static readonly PlanApprovalRequested Asked = new("caseworker");

    [Fact]
    public void Approves_the_plan_that_somebody_else_asked_about() =>
        PlanSamples.Planned(Asked).When(Approve, Acts.Coordinator).Then<Journey>(Samples.Journey, new PlanApproved(6));

    [Fact]
    public void A_step_that_was_done_meanwhile_changes_nothing() =>
        PlanSamples.Planned(Asked, new PlanStepDone(PlanSamples.GoalId, PlanSamples.StepId)).When(Approve, Acts.Coordinator).Then<Journey>(Samples.Journey, new PlanApproved(6));

    [Fact]
    public void Refuses_ones_own_request() =>
        PlanSamples.Planned(new PlanApprovalRequested("coordinator")).When(Approve, Acts.Coordinator).ThenRefused(Refusals.OwnRequest);

    [Fact]
    public void Refuses_a_plan_that_changed_since() =>
        PlanSamples.Planned(Asked, new GoalCorrected(4, PlanSamples.GoalId, PlanSamples.Goal.Text, null)).When(Approve, Acts.Coordinator).ThenRefused(Refusals.PlanNotAwaiting, "request");

    [Fact]
    public void Refuses_a_request_that_was_asked_anew() =>
        PlanSamples.Planned(Asked, new PlanStepDropped(PlanSamples.GoalId, PlanSamples.StepId), Asked).When(Approve, Acts.Coordinator).ThenRefused(Refusals.PlanNotAwaiting, "request");

    [Fact]
    public void Refuses_a_plan_nobody_asked_about() => PlanSamples.Planned().When(Approve, Acts.Coordinator).ThenRefused(Refusals.PlanNotAwaiting, "request");

    [Fact]
    public void Refuses_to_approve_twice() => PlanSamples.Planned(Asked, new PlanApproved(6)).When(Approve, Acts.Coordinator).ThenRefused(Refusals.PlanNotAwaiting, "request");

    [Fact]
    public void Refuses_a_plan_whose_goals_were_all_reached_meanwhile() =>
        PlanSamples.Planned(Asked, new GoalReached(PlanSamples.GoalId)).When(Approve, Acts.Coordinator).ThenRefused(Refusals.PlanEmpty);

    [Fact]
    public void Refuses_an_erased_person() => PlanSamples.Erased().When(Approve, Acts.Coordinator).ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_coordinator_of_another_territory() =>
        PlanSamples.Planned(Asked).When(Approve, Acts.By(Role.Coordinator, "grenoble")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_a_closed_journey() => PlanSamples.Closed().When(Approve, Acts.Coordinator).ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_an_unknown_journey() => Samples.InLyon().When(Approve, Acts.Coordinator).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_a_caseworker() => PlanSamples.Planned(Asked).When(Approve, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
