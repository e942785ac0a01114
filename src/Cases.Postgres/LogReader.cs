using System.Runtime.CompilerServices;
using Cases.Engine;
using Npgsql;

namespace Cases.Postgres;

/// <summary>Reads the log: streams, the trail, and what a command recorded.</summary>
sealed class LogReader(NpgsqlDataSource source, EventNames names)
{
    const int Page = 1000;

    readonly EventReader reader = new(names);

    public async ValueTask<IReadOnlyList<LoadedStream>> Load(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Sql.Load);
        command.Parameters.Add(new() { Value = ids.ToArray() });
        var events = await reader.ReadAll(command, ct).ToListAsync(ct);
        var found = events.GroupBy(e => e.Stream).ToDictionary(g => g.Key, g => (IReadOnlyList<RecordedEvent>)[.. g]);
        return [.. ids.Select(id => new LoadedStream(id, found.GetValueOrDefault(id) ?? []))];
    }

    public async Task<IReadOnlyList<RecordedEvent>> History(Guid stream, CancellationToken ct) => (await Load([stream], ct))[0].Events;

    public async IAsyncEnumerable<RecordedEvent> Feed(long from, long? to, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var start = from; start < (to ?? long.MaxValue); start += Page)
        {
            await using var command = source.CreateCommand(Sql.ReadTrail);
            command.Parameters.Add(new() { Value = start });
            command.Parameters.Add(new() { Value = Math.Min(start + Page, to ?? long.MaxValue) });
            var count = 0;
            await foreach (var e in reader.ReadAll(command, ct))
            {
                count++;
                yield return e;
            }
            if (count < Page) yield break;
        }
    }

    /// <summary>What an earlier sending of this command recorded; null when there was none.</summary>
    public async Task<Done?> Earlier(Guid command, CancellationToken ct)
    {
        await using var select = source.CreateCommand("select streams, versions, types from cases.commands where id = $1");
        select.Parameters.Add(new() { Value = command });
        await using var row = await select.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct)) return null;
        var (streams, versions, types) = (row.GetFieldValue<Guid[]>(0), row.GetFieldValue<long[]>(1), row.GetFieldValue<string[]>(2));
        return new Done([.. streams.Select((s, i) => new Recorded(s, versions[i], Ids.OfEvent(command, i), types[i]))], Repeated: true);
    }

    /// <summary>Who changed most of what a decision looked at, and how.</summary>
    public async Task<Conflict> WhoWasFaster(IEnumerable<(Guid Stream, long Version)> looked, CancellationToken ct)
    {
        var versions = looked.ToDictionary(l => l.Stream, l => l.Version);
        var since = (await Load(versions.Keys, ct)).Select(s => (s.Id, Events: s.Events.Where(e => e.Version > versions[s.Id]).ToList()))
            .OrderByDescending(s => s.Events.Count).First();
        return new Conflict(since.Id, since.Events.LastOrDefault()?.Actor ?? "", [.. since.Events.Select(e => e.Type)]);
    }
}
