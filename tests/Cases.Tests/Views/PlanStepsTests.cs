using Cases.Engine;
using Cases.Journeys;
using Cases.Plans;
using Cases.Tests.Plans;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class PlanStepsTests
{
    static readonly PlanStepRow Added = new(PlanSamples.StepId, PlanSamples.GoalId, Samples.Journey, Samples.Person, "lyon",
        PlanSamples.Step.Text, ParticipationPlan.Participant, PlanSamples.Step.Due, Version: 3);

    static Log Planned => new Log().And<Journey>(Samples.Journey, Samples.Submitted)
        .And<Journey>(Samples.Journey, PlanSamples.Goal).And<Journey>(Samples.Journey, PlanSamples.Step);

    [Fact]
    public void Says_what_is_to_be_done_by_whom_and_when() => Row(Planned).ShouldBe(Added);

    [Fact]
    public void Says_when_it_was_done() =>
        Row(Planned.And<Journey>(Samples.Journey, new PlanStepDone(PlanSamples.GoalId, PlanSamples.StepId), Acts.Day.AddDays(2)))
            .ShouldBe(Added with { Status = StepStatus.Done, SettledOn = Acts.Day.AddDays(2), SettledVersion = 4 });

    [Fact]
    public void Says_when_it_was_given_up() =>
        Row(Planned.And<Journey>(Samples.Journey, new PlanStepDropped(PlanSamples.GoalId, PlanSamples.StepId)))
            .ShouldBe(Added with { Status = StepStatus.Dropped, SettledOn = Acts.Day, SettledVersion = 4 });

    [Fact]
    public void Is_open_again_once_its_end_is_taken_back() =>
        Row(Planned.And<Journey>(Samples.Journey, new PlanStepDone(PlanSamples.GoalId, PlanSamples.StepId))
            .And<Journey>(Samples.Journey, new PlanEntryRetracted(4, PlanSamples.GoalId, PlanSamples.StepId))).ShouldBe(Added);

    [Fact]
    public void Says_what_a_correction_says()
    {
        var right = new PlanStepCorrected(3, PlanSamples.GoalId, PlanSamples.StepId, Personal.Of("Sit in on two meetings"), "caseworker-lyon-1", new DateOnly(2025, 2, 28));

        Row(Planned.And<Journey>(Samples.Journey, right)).ShouldBe(Added with { Text = right.Text, Owner = right.Owner, Due = right.Due, Version = 4 });
    }

    [Fact]
    public void Has_no_step_that_was_taken_back() =>
        Row(Planned.And<Journey>(Samples.Journey, new PlanEntryRetracted(3, PlanSamples.GoalId, PlanSamples.StepId))).ShouldBeNull();

    static PlanStepRow? Row(Log log) => log.Row<PlanStepRow>(new PlanSteps(), PlanSamples.StepId);
}
