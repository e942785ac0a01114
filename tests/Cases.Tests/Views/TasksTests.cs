using Cases.Engine;
using Cases.Journeys;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class TasksTests
{
    static readonly TaskSet Call = new(LabSamples.TaskId, "call", Personal.Of("Ask about the flat"), Acts.Day.AddDays(10), "caseworker-lyon-1");

    static readonly TaskRow ToDo = new(LabSamples.TaskId, LabSamples.Newcomer, Samples.Person, "lyon", "call", Call.Text, Call.Due,
        "caseworker-lyon-1", Acts.Day, SetBy: "somebody", Version: 2);

    static Log Set => new Log().And<Journey>(LabSamples.Newcomer, Samples.Submitted).And<Journey>(LabSamples.Newcomer, Call);

    [Fact]
    public void Says_what_there_is_to_do() => Row(Set).ShouldBe(ToDo);

    [Fact]
    public void Says_when_it_was_done() =>
        Row(Set.And<Journey>(LabSamples.Newcomer, new TaskDone(LabSamples.TaskId), Acts.Day.AddDays(2)))
            .ShouldBe(ToDo with { DoneOn = Acts.Day.AddDays(2) });

    [Fact]
    public void Says_when_it_was_given_up() =>
        Row(Set.And<Journey>(LabSamples.Newcomer, new TaskDropped(LabSamples.TaskId), Acts.Day.AddDays(2)))
            .ShouldBe(ToDo with { DroppedOn = Acts.Day.AddDays(2) });

    [Fact]
    public void Says_what_a_rule_raised_who_does_it_now_and_until_when() =>
        Row(new Log().And<Journey>(LabSamples.Newcomer, Samples.Submitted)
                .And<Journey>(LabSamples.Newcomer, new TaskRaised(LabSamples.TaskId, TaskRule.Silence, Acts.Day, Acts.Day.AddDays(7), TaskRaised.Team))
                .And<Journey>(LabSamples.Newcomer, new TaskSnoozed(LabSamples.TaskId, Acts.Day.AddDays(9)))
                .And<Journey>(LabSamples.Newcomer, new TaskHandedOver(LabSamples.TaskId, "caseworker-lyon-2")))
            .ShouldBe(new TaskRow(LabSamples.TaskId, LabSamples.Newcomer, Samples.Person, "lyon", null, null, Acts.Day.AddDays(9), "caseworker-lyon-2",
                Acts.Day, "somebody", Rule: TaskRule.Silence, Since: Acts.Day, Snoozed: 1, Version: 2));

    static TaskRow? Row(Log log) => log.Row<TaskRow>(new Tasks(), LabSamples.TaskId);
}
