using Cases.Engine;
using Npgsql;

namespace Cases.Postgres.Views;

/// <summary>One view while it is made anew: its rows in memory, then aside, then in the live table's place.</summary>
sealed class Rebuilding(ViewTable table, IEngine engine, TimeProvider time)
{
    readonly Fold fold = new(table.View);
    long position;

    public ViewTable Table => table;

    /// <summary>The event the definition failed on, if it did.</summary>
    public PoisonException? Poison { get; set; }

    string Aside => $"views.{table.Aside}";

    public void Fold(IReadOnlyList<RecordedEvent> page)
    {
        if (Poison is not null) return;
        try
        {
            foreach (var e in page) fold.Add(e);
            position += page.Count;
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

    /// <summary>Folds to the trail's present end.</summary>
    public async Task FoldRest(CancellationToken ct)
    {
        await foreach (var page in EventPages.Read(engine, position, null, ct)) Fold(page);
        if (Poison is not null) throw Poison;
    }

    /// <summary>Takes in what was recorded since, once nobody else can change the live table any more. Can be done again after a rollback.</summary>
    public async Task CatchUp(NpgsqlConnection connection, CancellationToken ct)
    {
        if (table.View.Inline)
        {
            await Rebuild.Execute(connection, $"lock table {table.Name} in exclusive mode", ct);
            foreach (var (stream, version) in await ChangedStreams.Since(connection, position, ct)) await FoldStream(stream, version, ct);
        }
        else
        {
            await Rebuild.Execute(connection, $"select from cases.view_progress where view = '{table.View.Name}' for update", ct);
            await FoldRest(ct);
        }
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in await table.Changes(Aside, fold.Touched, fold.Rows.GetValueOrDefault, ct)) batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(ct);
    }

    public async Task Swap(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(ViewProgress.Rebuilt(table, position, time.GetUtcNow()));
        batch.BatchCommands.Add(new($"drop table {table.Name}"));
        batch.BatchCommands.Add(new($"alter table {Aside} rename to {table.Table}"));
        await batch.ExecuteNonQueryAsync(ct);
    }

    async Task FoldStream(Guid stream, long version, CancellationToken ct)
    {
        var events = (await engine.History(stream, ct)).Where(e => e.Version <= version).ToList();
        if (table.View.Keys(events[^1]).Any()) fold.Put(stream, InlineViews.Row(table.View, events));
    }
}
