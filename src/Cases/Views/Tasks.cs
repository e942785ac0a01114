using Cases.Engine;
using Cases.Journeys;

namespace Cases.Views;

/// <param name="For">The account that is to do it.</param>
/// <param name="SetBy">The account that set it.</param>
/// <param name="DoneOn">The day it was done; null while it is not.</param>
/// <param name="DroppedOn">The day it was given up; null while it is not.</param>
public sealed record TaskRow(
    Guid Task, Guid Journey, Guid Person, string Territory, string Kind, Personal Text, DateOnly Due, string For,
    DateOnly SetOn, string SetBy, DateOnly? DoneOn = null, DateOnly? DroppedOn = null);

/// <summary>What there is to do, for whom and by when.</summary>
public sealed class Tasks : View<Guid, TaskRow>
{
    public override string Name => "tasks";

    public override int Definition => 1;

    public override IEnumerable<Guid> Keys(RecordedEvent e) => e.Data switch
    {
        TaskSet d => [d.Task],
        TaskDone d => [d.Task],
        TaskDropped d => [d.Task],
        _ => [],
    };

    public override TaskRow? Apply(TaskRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, TaskSet d) => new TaskRow(d.Task, e.Stream, e.Subject, e.Territory, d.Kind, d.Text, d.Due, d.For, e.OccurredOn, e.Actor),
        (not null, TaskDone) => row with { DoneOn = e.OccurredOn },
        (not null, TaskDropped) => row with { DroppedOn = e.OccurredOn },
        _ => row,
    };
}
