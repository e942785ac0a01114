using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Plans;

namespace Cases.Tests.Plans;

public sealed class DropPlanStepTests
{
    static readonly DropPlanStep Drop = new(Samples.Journey, PlanSamples.StepId);

    static readonly PlanStepDropped Ended = new(PlanSamples.GoalId, PlanSamples.StepId);

    [Fact]
    public void Says_that_nobody_needs_to_take_the_step() => PlanSamples.Planned().When(Drop, Acts.Caseworker).Then<Journey>(Samples.Journey, Ended);

    [Fact]
    public void Says_so_of_a_closed_journey_too() => PlanSamples.Closed().When(Drop, Acts.Caseworker).Then<Journey>(Samples.Journey, Ended);

    [Fact]
    public void Refuses_a_step_settled_already() =>
        PlanSamples.Planned(Ended).When(Drop, Acts.Caseworker).ThenRefused(Refusals.StepSettled, "stepId");

    [Fact]
    public void Refuses_a_step_that_is_not_there() =>
        Samples.Enrolled(PlanSamples.Goal).When(Drop, Acts.Caseworker).ThenRefused(Refusals.NotFound, "stepId");

    [Fact]
    public void Refuses_an_unknown_journey() =>
        Samples.InLyon().When(Drop, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        PlanSamples.Erased().When(Drop, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        PlanSamples.Planned().When(Drop, Acts.By(Role.Caseworker, "grenoble").Because("It was misheard.")).ThenRefused(Refusals.OutOfTerritory);
}
