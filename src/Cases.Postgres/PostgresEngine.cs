using System.Diagnostics;
using System.Runtime.CompilerServices;
using Cases.Engine;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Npgsql;

namespace Cases.Postgres;

/// <summary>The engine on PostgreSQL alone: a command loads in one round trip what this process does not remember, and records in another.</summary>
public sealed class PostgresEngine(NpgsqlDataSource source, KeyRing keys, EventNames names, TimeProvider time, InlineViews? inline = null) : IEngine
{
    const int Attempts = 8;
    const int Page = 1000;
    const int Remembered = 100_000;

    static readonly ActivitySource Activities = new("Cases");

    readonly EventReader reader = new(names);
    readonly RecentStreams recent = new(Remembered);
    readonly Appender appender = new(source, keys, names, time, inline);

    /// <summary>Raised in this process after something was recorded, so that the sequencer need not wait for its next look.</summary>
    public event Action? Recorded;

    public async Task<Outcome> Execute(ICommand command, Act act, CancellationToken ct = default)
    {
        using var activity = Activities.StartActivity(command.GetType().Name);
        for (var attempt = 1; ; attempt++)
        {
            var looking = new Looking(this, attempt == 1, ct);
            try
            {
                var (appends, refusal) = await looking.Streams.Decide(command, act);
                if (refusal is null && appends.Count > 0)
                {
                    var (done, changed) = await appender.Append(command, act, appends, looking.Streams, ct);
                    recent.Keep(changed);
                    Recorded?.Invoke();
                    return done;
                }
                if (!looking.Recalled) return await Earlier(act.CommandId, ct) ?? (Outcome)(refusal is null ? new Done([]) : new Refused(refusal));
            }
            catch (PostgresException e) when (IsRepeated(e))
            {
                return (await Earlier(act.CommandId, ct))!;
            }
            catch (PostgresException e) when (IsOvertaken(e))
            {
                activity?.AddEvent(new ActivityEvent("overtaken"));
                recent.Forget(looking.Streams.Looked.Select(l => l.Stream));
                if (attempt == Attempts) return await WhoWasFaster(looking.Streams.Looked, ct);
                if (!looking.Recalled) await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 * attempt)), time, ct);
            }
            catch (KeyDestroyedException) when (looking.Recalled) { }
            catch (NpgsqlException e) when (e is not PostgresException)
            {
                // The server that answers next may be another one, and know less.
                recent.Clear();
                throw;
            }
        }
    }

    /// <summary>What one attempt looks at. The first may decide on what is remembered; nothing is refused on memory alone.</summary>
    sealed class Looking
    {
        public Looking(PostgresEngine engine, bool remembers, CancellationToken ct) => Streams = new Streams(async ids =>
        {
            var known = remembers ? ids.Select(engine.recent.Find).OfType<LoadedStream>().ToList() : [];
            Recalled |= known.Count > 0;
            var missing = ids.Except(known.Select(s => s.Id)).ToList();
            return missing.Count == 0 ? known : [.. known, .. engine.recent.Keep(await engine.Load(missing, ct))];
        });

        public Streams Streams { get; }

        public bool Recalled { get; private set; }
    }

    public async Task<IReadOnlyList<RecordedEvent>> History(Guid stream, CancellationToken ct = default) => (await Load([stream], ct))[0].Events;

    public async IAsyncEnumerable<RecordedEvent> Feed(long from = 0, long? to = null, [EnumeratorCancellation] CancellationToken ct = default)
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

    async ValueTask<IReadOnlyList<LoadedStream>> Load(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Sql.Load);
        command.Parameters.Add(new() { Value = ids.ToArray() });
        var events = await reader.ReadAll(command, ct).ToListAsync(ct);
        var found = events.GroupBy(e => e.Stream).ToDictionary(g => g.Key, g => (IReadOnlyList<RecordedEvent>)[.. g]);
        return [.. ids.Select(id => new LoadedStream(id, found.GetValueOrDefault(id) ?? []))];
    }

    async Task<Done?> Earlier(Guid command, CancellationToken ct)
    {
        await using var select = source.CreateCommand("select streams, versions, types from cases.commands where id = $1");
        select.Parameters.Add(new() { Value = command });
        await using var row = await select.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct)) return null;
        var (streams, versions, types) = (row.GetFieldValue<Guid[]>(0), row.GetFieldValue<long[]>(1), row.GetFieldValue<string[]>(2));
        return new Done([.. streams.Select((s, i) => new Recorded(s, versions[i], Ids.OfEvent(command, i), types[i]))], Repeated: true);
    }

    async Task<Conflict> WhoWasFaster(IEnumerable<(Guid Stream, long Version)> looked, CancellationToken ct)
    {
        var versions = looked.ToDictionary(l => l.Stream, l => l.Version);
        var since = (await Load(versions.Keys, ct)).Select(s => (s.Id, Events: s.Events.Where(e => e.Version > versions[s.Id]).ToList()))
            .OrderByDescending(s => s.Events.Count).First();
        return new Conflict(since.Id, since.Events.LastOrDefault()?.Actor ?? "", [.. since.Events.Select(e => e.Type)]);
    }

    static bool IsRepeated(PostgresException e) => e is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "commands_pkey" };

    static bool IsOvertaken(PostgresException e) => e.SqlState is "CA001" or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
        || e is { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "mt_streams" or "mt_events" };
}
