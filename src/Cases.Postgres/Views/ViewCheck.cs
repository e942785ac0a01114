using System.Collections;
using System.Data;
using System.Globalization;
using Cases.Engine;
using Npgsql;

namespace Cases.Postgres.Views;

/// <summary>Compares a view's live table with the fold of the log, and names every difference. There must be none.</summary>
/// <remarks>
/// The live rows, the view's position and the list of what the trail does not hold yet are read in one snapshot; the log never changes, so
/// the fold can be made afterwards, at leisure. Nobody waits but a rebuild's swap, until the live rows are read.
/// </remarks>
public sealed class ViewCheck(IEngine engine, NpgsqlDataSource source, Tokenising tokenising)
{
    /// <summary>The differences, in key order; empty when the table is right.</summary>
    /// <exception cref="InvalidOperationException">The table is not of this build's definition: rebuild it first.</exception>
    public async Task<IReadOnlyList<Difference>> Differences(IView view, CancellationToken ct = default)
    {
        var table = new ViewTable(view, tokenising);
        var live = await Read(table, ct);
        var fold = new Fold(view);
        await foreach (var page in EventPages.Read(engine, 0, live.Position, ct))
            foreach (var e in page) fold.Add(e);
        foreach (var (stream, version) in live.Changed)
        {
            var events = (await engine.History(stream, ct)).Where(e => e.Version <= version).ToList();
            if (events.Count > 0 && view.Keys(events[^1]).Any()) fold.Put(stream, InlineViews.Row(view, events));
        }
        return await Compare(table, live.Rows.ToDictionary(table.KeyOf), fold.Rows, ct);
    }

    sealed record Live(List<object> Rows, long Position, IReadOnlyList<(Guid Stream, long Version)> Changed);

    async Task<Live> Read(ViewTable table, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        // Before the snapshot is taken, which the next statement does: no swap may come between.
        await Rebuild.Execute(connection, $"lock table {table.Name} in access share mode", ct);
        await using var select = new NpgsqlCommand("""
            select case when $2 then h.size else p.position end
            from cases.view_progress p, cases.trail_head h where p.view = $1 and p.definition = $3 and p.shape = $4
            """, connection);
        foreach (object parameter in (object[])[table.View.Name, table.View.Inline, table.View.Definition, table.Shape])
            select.Parameters.Add(new() { Value = parameter });
        var position = await select.ExecuteScalarAsync(ct) as long?
            ?? throw new InvalidOperationException($"The table of {table.View.Name} is not of this build's definition: rebuild it first.");
        var rows = await table.ReadAll(connection, ct);
        return new Live(rows, position, table.View.Inline ? await ChangedStreams.Since(connection, position, ct) : []);
    }

    static async Task<IReadOnlyList<Difference>> Compare(
        ViewTable table, Dictionary<object, object> live, IReadOnlyDictionary<object, object> rebuilt, CancellationToken ct)
    {
        var tokens = await table.Tokens(rebuilt.Values, ct);
        var differences = new List<Difference>();
        foreach (var key in live.Keys.Union(rebuilt.Keys).Order(Fold.KeyOrder))
            foreach (var column in table.Columns)
            {
                var (left, right) = (Value(live.GetValueOrDefault(key)), Value(rebuilt.GetValueOrDefault(key)));
                if (!Same(left, right)) differences.Add(new Difference($"{key}", column.Name, Show(column, left), Show(column, right)));
                object? Value(object? row) => row is null ? null : column.Value(row, tokens);
            }
        return differences;
    }

    static bool Same(object? left, object? right) => StructuralComparisons.StructuralEqualityComparer.Equals(left, right);

    static string? Show(Column column, object? value) => value switch
    {
        null => null,
        _ when column.IsPersonal => "•••",
        Array many => string.Join(", ", many.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}

/// <summary>Where a live table says something else than the log. Personal texts show as •••; null is no value, or no row.</summary>
/// <param name="Key">The row's.</param>
/// <param name="Column">As in SQL; a row that is too many or missing differs in every column that has a value.</param>
public sealed record Difference(string Key, string Column, string? Live, string? Rebuilt);
