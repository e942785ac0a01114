using Cases.Engine;
using Cases.Journeys;
using Cases.Plans;

namespace Cases.Tests.Plans;

public sealed class SendPlanBackTests
{
    static readonly SendPlanBack Back = new(Samples.Journey, 6);

    static readonly PlanApprovalRequested Asked = new("caseworker");

    static readonly Act Coordinator = Acts.Coordinator.Because("A day is missing.");

    [Fact]
    public void Says_that_the_plan_is_not_approved_as_it_is() =>
        PlanSamples.Planned(Asked).When(Back, Coordinator).Then<Journey>(Samples.Journey, new PlanSentBack(6));

    [Fact]
    public void Takes_an_approval_back() =>
        PlanSamples.Planned(Asked, new PlanApproved(6)).When(Back, Coordinator).Then<Journey>(Samples.Journey, new PlanSentBack(6));

    [Fact]
    public void Refuses_without_a_reason() => PlanSamples.Planned(Asked).When(Back, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_to_send_back_twice() =>
        PlanSamples.Planned(Asked, new PlanSentBack(6)).When(Back, Coordinator).ThenRefused(Refusals.PlanNotAwaiting, "request");

    [Fact]
    public void Refuses_another_request() =>
        PlanSamples.Planned(Asked).When(Back with { Request = 5 }, Coordinator).ThenRefused(Refusals.PlanNotAwaiting, "request");

    [Fact]
    public void Refuses_a_plan_that_changed_since() =>
        PlanSamples.Planned(Asked, new PlanStepDropped(PlanSamples.GoalId, PlanSamples.StepId)).When(Back, Coordinator).ThenRefused(Refusals.PlanNotAwaiting, "request");

    [Fact]
    public void Refuses_an_erased_person() => PlanSamples.Erased().When(Back, Coordinator).ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_coordinator_of_another_territory() =>
        PlanSamples.Planned(Asked).When(Back, Acts.By(Role.Coordinator, "grenoble").Because("A day is missing.")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_a_closed_journey() => PlanSamples.Closed().When(Back, Coordinator).ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_an_unknown_journey() => Samples.InLyon().When(Back, Coordinator).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_a_caseworker() => PlanSamples.Planned(Asked).When(Back, Acts.Caseworker.Because("No.")).ThenRefused(Refusals.RoleNotAllowed);
}
