using Cases.Engine;
using Cases.Postgres;
using JasperFx.Events;
using Marten;
using Npgsql;
using IEvent = JasperFx.Events.IEvent;

namespace Cases.Marten;

/// <summary>One attempt at a command: the streams it looks at are fetched for writing, and what it decides is saved, in one session.</summary>
sealed class Attempt(IDocumentStore store, NpgsqlDataSource source) : IAsyncDisposable
{
    static readonly string Guard = Read("guard_streams");

    readonly IDocumentSession session = store.LightweightSession();

    public async ValueTask<IReadOnlyList<LoadedStream>> Load(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var found = await Places(ids, ct);
        var fetching = new List<(Guid Id, string Type, Task<IEventStream<Chronicle>> Stream)>();
        foreach (var territory in found.GroupBy(p => p.Territory))
        {
            var batch = ((IQuerySession)session.ForTenant(territory.Key)).CreateBatchQuery();
            foreach (var place in territory) fetching.Add((place.Id, place.Type, batch.Events.FetchForWriting<Chronicle>(place.Id)));
            await batch.Execute(ct);
        }
        var loaded = new Dictionary<Guid, LoadedStream>();
        foreach (var (id, type, fetch) in fetching)
        {
            var stream = await fetch;
            loaded[id] = new LoadedStream(id, [.. stream.Aggregate?.Events.Select(e => Recording.Of(e, type)) ?? []]);
        }
        return [.. ids.Select(id => loaded.GetValueOrDefault(id) ?? new LoadedStream(id, []))];
    }

    /// <summary>Begins what is to be saved, in the order decided: Marten would append to streams in the order they were fetched.</summary>
    public void Begin() => session.EjectAllPendingChanges();

    /// <summary>Queues a statement of our own before what Marten appends; it must return no row.</summary>
    public void Queue(NpgsqlBatchCommand statement) => session.QueueOperation(new Statement(statement));

    public void QueueGuard(IReadOnlyList<StreamAppend> appends, IEnumerable<(Guid Stream, long Version)> looked, DateTimeOffset now)
    {
        var written = appends.Select(a => a.Stream).ToHashSet();
        var read = looked.Where(l => l.Version > 0 && !written.Contains(l.Stream)).ToList();
        Queue(new NpgsqlBatchCommand(Guard)
        {
            Parameters =
            {
                new() { Value = appends.Select(a => a.Stream).ToArray() }, new() { Value = appends.Select(a => a.Territory).ToArray() },
                new() { Value = appends.Select(a => a.StreamType).ToArray() }, new() { Value = appends.Select(a => a.Expected).ToArray() },
                new() { Value = read.Select(l => l.Stream).ToArray() }, new() { Value = read.Select(l => l.Version).ToArray() },
                new() { Value = now },
            },
        });
    }

    public void Append(StreamAppend append, IReadOnlyList<IEvent> events)
    {
        if (events.Count == 0) return;
        session.ForTenant(append.Territory).Events.Append(append.Stream, append.Expected + events.Count, events);
        // Stored names are ours: what a class is called today is nobody's business later.
        foreach (var e in events) e.DotNetTypeName = null!;
    }

    public IDocumentSession Session => session;

    public Task Save(CancellationToken ct) => session.SaveChangesAsync(ct);

    public ValueTask DisposeAsync() => session.DisposeAsync();

    // A command names streams; Marten wants each in its tenant.
    async Task<List<(Guid Id, string Territory, string Type)>> Places(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        await using var select = source.CreateCommand("select id, tenant_id, type from cases.mt_streams where id = any ($1)");
        select.Parameters.Add(new() { Value = ids.ToArray() });
        await using var row = await select.ExecuteReaderAsync(ct);
        var places = new List<(Guid, string, string)>();
        while (await row.ReadAsync(ct)) places.Add((row.GetGuid(0), row.GetString(1), row.GetString(2)));
        return places;
    }

    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Attempt).Assembly.GetManifestResourceStream(name + ".sql")!);
        return reader.ReadToEnd();
    }
}
