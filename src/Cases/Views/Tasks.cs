using Cases.Engine;
using Cases.Journeys;

namespace Cases.Views;

/// <param name="Kind">The task's code; null where a rule raised it.</param>
/// <param name="Text">What is to be done, in words; null where a rule raised it.</param>
/// <param name="For">The account that is to do it, or <see cref="TaskRaised.Team"/>.</param>
/// <param name="SetBy">The account that set it.</param>
/// <param name="DoneOn">The day it was done; null while it is not.</param>
/// <param name="DroppedOn">The day it was given up; null while it is not.</param>
/// <param name="Rule">The rule that raised it, and since when it finds it so; null where somebody set it.</param>
/// <param name="Version">The version, in the journey, of the event that set it.</param>
/// <param name="Snoozed">How many times it was put off.</param>
public sealed record TaskRow(
    Guid Task, Guid Journey, Guid Person, string Territory, string? Kind, Personal? Text, DateOnly Due, string For,
    DateOnly SetOn, string SetBy, DateOnly? DoneOn = null, DateOnly? DroppedOn = null, TaskRule? Rule = null, DateOnly? Since = null, int Snoozed = 0,
    long Version = 0);

/// <summary>What there is to do, for whom and by when.</summary>
public sealed class Tasks : View<Guid, TaskRow>
{
    public override string Name => "tasks";

    public override int Definition => 2;

    public override IReadOnlyList<string> Indexes { get; } =
        ["(due, task) include (\"for\", territory, person) where done_on is null and dropped_on is null", "(journey)"];

    public override IEnumerable<Guid> Keys(RecordedEvent e) => e.Data switch
    {
        TaskSet d => [d.Task],
        TaskRaised d => [d.Task],
        TaskSnoozed d => [d.Task],
        TaskHandedOver d => [d.Task],
        TaskDone d => [d.Task],
        TaskDropped d => [d.Task],
        _ => [],
    };

    public override TaskRow? Apply(TaskRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, TaskSet d) => new TaskRow(d.Task, e.Stream, e.Subject, e.Territory, d.Kind, d.Text, d.Due, d.For, e.OccurredOn, e.Actor, Version: e.Version),
        (_, TaskRaised d) => new TaskRow(d.Task, e.Stream, e.Subject, e.Territory, null, null, d.Due, d.For, e.OccurredOn, e.Actor,
            Rule: d.Rule, Since: d.Since, Version: e.Version),
        (not null, TaskSnoozed d) => row with { Due = d.Due, Snoozed = row.Snoozed + 1 },
        (not null, TaskHandedOver d) => row with { For = d.For },
        (not null, TaskDone) => row with { DoneOn = e.OccurredOn },
        (not null, TaskDropped) => row with { DroppedOn = e.OccurredOn },
        _ => row,
    };
}
