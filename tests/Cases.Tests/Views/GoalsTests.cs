using Cases.Engine;
using Cases.Journeys;
using Cases.Plans;
using Cases.Tests.Plans;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class GoalsTests
{
    static readonly GoalRow Set = new(PlanSamples.GoalId, Samples.Journey, Samples.Person, "lyon", PlanSamples.Goal.Text, Acts.Day, PlanSamples.Goal.Target, Version: 2);

    static Log Planned => new Log().And<Journey>(Samples.Journey, Samples.Submitted).And<Journey>(Samples.Journey, PlanSamples.Goal);

    [Fact]
    public void Says_what_is_to_be_reached() => Row(Planned).ShouldBe(Set);

    [Fact]
    public void Says_that_it_was_reached_and_when() =>
        Row(Planned.And<Journey>(Samples.Journey, new GoalReached(PlanSamples.GoalId), Acts.Day.AddDays(2)))
            .ShouldBe(Set with { Status = GoalStatus.Reached, SettledOn = Acts.Day.AddDays(2), SettledVersion = 3 });

    [Fact]
    public void Says_why_it_was_given_up()
    {
        var why = Personal.Of("Found another one.");

        Row(Planned.And<Journey>(Samples.Journey, new GoalGivenUp(PlanSamples.GoalId), reason: why))
            .ShouldBe(Set with { Status = GoalStatus.GivenUp, SettledOn = Acts.Day, SettledVersion = 3, Why = why });
    }

    [Fact]
    public void Is_open_again_once_its_end_is_taken_back() =>
        Row(Planned.And<Journey>(Samples.Journey, new GoalReached(PlanSamples.GoalId)).And<Journey>(Samples.Journey, new PlanEntryRetracted(3, PlanSamples.GoalId, null)))
            .ShouldBe(Set);

    [Fact]
    public void Says_what_a_correction_says()
    {
        var right = new GoalCorrected(2, PlanSamples.GoalId, Personal.Of("Speak at the school council"), null);

        Row(Planned.And<Journey>(Samples.Journey, right, Acts.Day.AddDays(-1)))
            .ShouldBe(Set with { Text = right.Text, Target = null, SetOn = Acts.Day.AddDays(-1), Version = 3 });
    }

    [Fact]
    public void Has_no_goal_that_was_taken_back() =>
        Row(Planned.And<Journey>(Samples.Journey, new PlanEntryRetracted(2, PlanSamples.GoalId, null))).ShouldBeNull();

    static GoalRow? Row(Log log) => log.Row<GoalRow>(new Goals(), PlanSamples.GoalId);
}
