using Cases.Engine;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Npgsql;
using NpgsqlTypes;

namespace Cases.Postgres;

/// <summary>Records one command in one transaction and one round trip: streams, events, the command's id, the rows of inline views, the loss of an erased key.</summary>
sealed class Appender(NpgsqlDataSource source, KeyRing keys, EventNames names, TimeProvider time, InlineViews? inline)
{
    readonly Sealer sealer = new(keys);

    /// <returns>The streams as they are now.</returns>
    public async Task<(Done Done, IReadOnlyList<LoadedStream> Changed)> Append(ICommand command, Act act, IReadOnlyList<StreamAppend> appends, Streams streams, CancellationToken ct)
    {
        var now = Microseconds(time.GetUtcNow());
        var rows = await Rows(act, appends, now, ct);
        var changed = Changed(streams, rows);
        var views = inline is null ? [] : await inline.Write(changed, ct);
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(AppendCommand(act, appends, streams.Looked, rows, now));
        batch.BatchCommands.Add(Remember(command, act, rows));
        foreach (var view in views) batch.BatchCommands.Add(view);
        var erased = appends.Where(a => a.Events.Any(e => e is IErasure)).Select(a => a.Subject).ToList();
        foreach (var destroying in erased.SelectMany(keys.Destroying)) batch.BatchCommands.Add(destroying);
        await batch.ExecuteNonQueryAsync(ct);
        erased.ForEach(keys.Forget);
        return (new Done([.. rows.Select(r => new Recorded(r.Event.Stream, r.Event.Version, r.Event.Id, r.Event.Type))]), changed);
    }

    static List<LoadedStream> Changed(Streams streams, List<Row> rows)
    {
        var before = streams.Loaded.ToDictionary(s => s.Id, s => s.Events);
        return [.. rows.GroupBy(r => r.Event.Stream, r => r.Event).Select(added => new LoadedStream(added.Key, [.. before[added.Key], .. added]))];
    }

    sealed record Row(RecordedEvent Event, string Data, string Headers);

    async Task<List<Row>> Rows(Act act, IReadOnlyList<StreamAppend> appends, DateTimeOffset now, CancellationToken ct)
    {
        var rows = new List<Row>();
        foreach (var append in appends)
        {
            var stored = await sealer.Seal(append.Subject, append.Events, Headers.Of(act, append.Subject), ct);
            for (var i = 0; i < append.Events.Count; i++)
                rows.Add(new Row(Recorded(act, append, stored, i, rows.Count, now), stored.Data[i], stored.Headers));
        }
        return rows;
    }

    RecordedEvent Recorded(Act act, StreamAppend append, Sealed stored, int i, int place, DateTimeOffset now) => new()
    {
        Stream = append.Stream, StreamType = append.StreamType, Version = append.Expected + i + 1,
        Id = Ids.OfEvent(act.CommandId, place), Type = names.NameOf(append.Events[i].GetType()), Data = stored.Events[i],
        Territory = append.Territory, Subject = append.Subject, OccurredOn = act.OccurredOn, RecordedAt = now, CommandId = act.CommandId,
        Actor = act.Actor, Role = act.Role, Reason = stored.Reason, Source = act.Source, Causation = act.Causation,
    };

    static NpgsqlBatchCommand AppendCommand(
        Act act, IReadOnlyList<StreamAppend> appends, IEnumerable<(Guid Stream, long Version)> looked, List<Row> rows, DateTimeOffset now)
    {
        var written = appends.Select(a => a.Stream).ToHashSet();
        var read = looked.Where(l => l.Version > 0 && !written.Contains(l.Stream)).ToList();
        return new NpgsqlBatchCommand(Sql.Append)
        {
            Parameters =
            {
                Of(appends.Select(a => a.Stream)), Of(appends.Select(a => a.Territory)), Of(appends.Select(a => a.StreamType)),
                Of(appends.Select(a => a.Expected)), Of(appends.Select(a => a.Expected + a.Events.Count)),
                Of(read.Select(l => l.Stream)), Of(read.Select(l => l.Version)),
                Of(rows.Select(r => r.Event.Id)), Of(rows.Select(r => r.Event.Stream)), Of(rows.Select(r => r.Event.Version)),
                Json(rows.Select(r => r.Data)), Of(rows.Select(r => r.Event.Type)), Of(rows.Select(r => r.Event.Territory)),
                Json(rows.Select(r => r.Headers)),
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now }, new NpgsqlParameter<string> { TypedValue = act.Actor },
            },
        };
    }

    static NpgsqlBatchCommand Remember(ICommand command, Act act, List<Row> rows) =>
        new("insert into cases.commands (id, name, streams, versions, types) values ($1, $2, $3, $4, $5)")
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = act.CommandId }, new NpgsqlParameter<string> { TypedValue = command.GetType().Name },
                Of(rows.Select(r => r.Event.Stream)), Of(rows.Select(r => r.Event.Version)), Of(rows.Select(r => r.Event.Type)),
            },
        };

    static NpgsqlParameter<T[]> Of<T>(IEnumerable<T> values) => new() { TypedValue = [.. values] };

    static NpgsqlParameter<string[]> Json(IEnumerable<string> values) =>
        new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb };

    // PostgreSQL keeps microseconds; what is hashed must be what is stored.
    static DateTimeOffset Microseconds(DateTimeOffset time) => new(time.Ticks - time.Ticks % 10, TimeSpan.Zero);
}
