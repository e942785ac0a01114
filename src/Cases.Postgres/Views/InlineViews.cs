using Cases.Engine;
using Npgsql;

namespace Cases.Postgres.Views;

/// <summary>The rows that change in the command's own transaction: one a stream, for what a caseworker must see at once.</summary>
/// <remarks>
/// A row is folded from the stream's events, which the command has loaded anyhow, and never from the row stored before. So nothing more is
/// loaded, the version check of the stream guards the row too, and a wrong row mends itself at the stream's next event.
/// The positions of the appended events are not known yet: a definition that runs inline must not look at them.
/// </remarks>
public sealed class InlineViews(IEnumerable<IView> views, Tokenising tokenising)
{
    readonly ViewTable[] tables = [.. views.Where(v => v.Inline).Select(v => new ViewTable(v, tokenising))];

    /// <summary>What to run after the append, in its transaction. Nothing when no view concerns these streams.</summary>
    /// <param name="changed">The streams as the command leaves them, sealed.</param>
    /// <param name="ct">Cancels the opening of search texts.</param>
    /// <exception cref="PoisonException">A definition failed: the command must not be recorded.</exception>
    public async ValueTask<IReadOnlyList<NpgsqlBatchCommand>> Write(IReadOnlyList<LoadedStream> changed, CancellationToken ct = default)
    {
        var commands = new List<NpgsqlBatchCommand>();
        foreach (var table in tables) commands.AddRange(await Write(table, changed, ct));
        return commands;
    }

    static ValueTask<IReadOnlyList<NpgsqlBatchCommand>> Write(ViewTable table, IReadOnlyList<LoadedStream> streams, CancellationToken ct)
    {
        var rows = streams.Where(s => table.View.Keys(s.Events[^1]).Any()).ToDictionary(s => (object)s.Id, s => Row(table.View, s.Events));
        return table.Changes(table.Name, rows.Keys, key => rows[key], ct);
    }

    /// <summary>The row of one stream: the fold of all its events.</summary>
    internal static object? Row(IView view, IEnumerable<RecordedEvent> stream)
    {
        object? row = null;
        foreach (var e in stream)
            try
            {
                row = view.Apply(row, e);
            }
            catch (Exception failure)
            {
                throw new PoisonException(view.Name, e.Position, failure);
            }
        return row;
    }
}
