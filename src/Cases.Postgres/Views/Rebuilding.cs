using Cases.Engine;
using Npgsql;

namespace Cases.Postgres.Views;

/// <summary>One view while it is made anew: its rows in memory, then aside, then in the live table's place.</summary>
sealed class Rebuilding(ViewTable table, IEngine engine, TimeProvider time)
{
    readonly Fold fold = new(table.View);

    public ViewTable Table => table;

    /// <summary>The event the definition failed on, if it did.</summary>
    public PoisonException? Poison { get; private set; }

    string Aside => $"views.{table.Aside}";

    public void Fold(IReadOnlyList<RecordedEvent> page)
    {
        if (Poison is not null) return;
        try
        {
            foreach (var e in page) fold.Add(e);
        }
        catch (PoisonException poison)
        {
            Poison = poison;
        }
    }

    public async Task WriteAside(NpgsqlConnection connection, CancellationToken ct)
    {
        await Rebuild.Execute(connection, table.Create(Aside, withKey: false), ct);
        await table.Copy(connection, Aside, [.. fold.InKeyOrder()], ct);
        foreach (var index in table.CreateIndexes(Aside)) await Rebuild.Execute(connection, index, ct);
        await Rebuild.Execute(connection, $"analyze {Aside}", ct);
        fold.Watch();
    }

    /// <summary>Takes in what was recorded since, once nobody else can change the live table any more.</summary>
    /// <returns>The position the rows are whole up to.</returns>
    public async Task<long> CatchUp(NpgsqlConnection connection, long from, Func<string, Task> step, CancellationToken ct)
    {
        if (table.View.Inline)
        {
            from = await FoldFrom(from, ct);
            await Rebuild.Execute(connection, $"lock table {table.Name} in exclusive mode", ct);
            await step("locked");
            foreach (var (stream, version) in await ChangedStreams.Since(connection, from, ct)) await FoldStream(stream, version, ct);
        }
        else
        {
            await Rebuild.Execute(connection, $"select from cases.view_progress where view = '{table.View.Name}' for update", ct);
            await step("locked");
            from = await FoldFrom(from, ct);
        }
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in await table.Changes(Aside, fold.Touched, fold.Rows.GetValueOrDefault, ct)) batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(ct);
        return from;
    }

    public async Task Swap(NpgsqlConnection connection, long position, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(ViewProgress.Rebuilt(table, position, time.GetUtcNow()));
        batch.BatchCommands.Add(new($"drop table {table.Name}"));
        batch.BatchCommands.Add(new($"alter table {Aside} rename to {table.Table}"));
        await batch.ExecuteNonQueryAsync(ct);
    }

    async Task<long> FoldFrom(long from, CancellationToken ct)
    {
        await foreach (var page in EventPages.Read(engine, from, null, ct))
        {
            foreach (var e in page) fold.Add(e);
            from += page.Count;
        }
        return from;
    }

    async Task FoldStream(Guid stream, long version, CancellationToken ct)
    {
        var events = (await engine.History(stream, ct)).Where(e => e.Version <= version).ToList();
        if (events.Count > 0 && table.View.Keys(events[^1]).Any()) fold.Put(stream, InlineViews.Row(table.View, events));
    }
}
