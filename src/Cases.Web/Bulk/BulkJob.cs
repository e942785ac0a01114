using Cases.Engine;

namespace Cases.Web.Bulk;

public enum BulkState { Running, Done, Undoing, Undone, Stopped, Failed }

/// <summary>What is to be done with one journey, and what takes it back.</summary>
/// <param name="Undo">Null where nothing does.</param>
public sealed record BulkLine(Guid Journey, ICommand Do, ICommand? Undo)
{
    /// <summary>What came of it; null while it waits its turn, or was not reached.</summary>
    public Outcome? Outcome { get; internal set; }

    /// <summary>What came of taking it back; null where that was not tried.</summary>
    public Outcome? Undone { get; internal set; }

    /// <summary>Whether something was recorded that can be taken back.</summary>
    public bool IsRecorded => Outcome is Done { Events.Count: > 0 };
}

/// <summary>One act on many journeys, each a command of its own, as it goes on behind the pages.</summary>
public sealed class BulkJob
{
    internal BulkJob(Act act, string what, IReadOnlyList<BulkLine> lines)
    {
        (Act, What, Lines) = (act, what, lines);
        var source = new CancellationTokenSource();
        (Stop, Cancel) = (source.Token, source.Cancel);
    }

    internal Act Act { get; }

    internal CancellationToken Stop { get; }

    internal Action Cancel { get; }

    /// <summary>What is done, in the language of whoever began it.</summary>
    public string What { get; }

    public IReadOnlyList<BulkLine> Lines { get; }

    public BulkState State { get; internal set; }

    public int Reached { get; internal set; }

    public Task Running { get; internal set; } = Task.CompletedTask;

    public bool IsRunning => State is BulkState.Running or BulkState.Undoing;
}
