using Cases.Engine;
using Cases.Postgres.Sealing;
using Npgsql;

namespace Cases.Postgres;

/// <param name="Event">As a reader of the log will see it: sealed.</param>
/// <param name="Data">Its stored JSON.</param>
/// <param name="Headers">The act's stored JSON.</param>
sealed record NewRow(RecordedEvent Event, string Data, string Headers);

/// <summary>What one command adds to the log: sealed, numbered and dated. Every engine stores the same.</summary>
sealed class NewRows(KeyRing keys, EventNames names, TimeProvider time)
{
    readonly Sealer sealer = new(keys);

    /// <summary>Now, to the microsecond: PostgreSQL keeps no more, and what is hashed must be what is stored.</summary>
    public DateTimeOffset Now() => Microseconds(time.GetUtcNow());

    public async ValueTask<IReadOnlyList<NewRow>> Of(Act act, IReadOnlyList<StreamAppend> appends, DateTimeOffset now, CancellationToken ct)
    {
        var rows = new List<NewRow>();
        foreach (var append in appends)
        {
            var stored = await sealer.Seal(append.Subject, append.Events, Headers.Of(act, append.Subject), ct);
            for (var i = 0; i < append.Events.Count; i++)
                rows.Add(new NewRow(Recorded(act, append, stored, i, rows.Count, now), stored.Data[i], stored.Headers));
        }
        return rows;
    }

    /// <summary>The outcome of recording these.</summary>
    public static Done Done(IEnumerable<NewRow> rows) =>
        new([.. rows.Select(r => new Recorded(r.Event.Stream, r.Event.Version, r.Event.Id, r.Event.Type))]);

    /// <summary>The streams that get new events, as they will be.</summary>
    public static IReadOnlyList<LoadedStream> Changed(Streams streams, IEnumerable<NewRow> rows)
    {
        var before = streams.Loaded.ToDictionary(s => s.Id, s => s.Events);
        return [.. rows.GroupBy(r => r.Event.Stream, r => r.Event).Select(added => new LoadedStream(added.Key, [.. before[added.Key], .. added]))];
    }

    /// <summary>Whose keys go with this command.</summary>
    public static IReadOnlyList<Guid> Erased(IEnumerable<StreamAppend> appends) =>
        [.. appends.Where(a => a.Events.Any(e => e is IErasure)).Select(a => a.Subject)];

    /// <summary>Remembers the command by its id, so that a retry is answered by what it recorded.</summary>
    public static NpgsqlBatchCommand Remember(ICommand command, Act act, IReadOnlyList<NewRow> rows) =>
        new("insert into cases.commands (id, name, streams, versions, types) values ($1, $2, $3, $4, $5)")
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = act.CommandId }, new NpgsqlParameter<string> { TypedValue = command.GetType().Name },
                new NpgsqlParameter<Guid[]> { TypedValue = [.. rows.Select(r => r.Event.Stream)] },
                new NpgsqlParameter<long[]> { TypedValue = [.. rows.Select(r => r.Event.Version)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. rows.Select(r => r.Event.Type)] },
            },
        };

    RecordedEvent Recorded(Act act, StreamAppend append, Sealed stored, int i, int place, DateTimeOffset now) => new()
    {
        Stream = append.Stream, StreamType = append.StreamType, Version = append.Expected + i + 1,
        Id = Ids.OfEvent(act.CommandId, place), Type = names.NameOf(append.Events[i].GetType()), Data = stored.Events[i],
        Territory = append.Territory, Subject = append.Subject, OccurredOn = act.OccurredOn, RecordedAt = now, CommandId = act.CommandId,
        Actor = act.Actor, Role = act.Role, Reason = stored.Reason, Source = act.Source, Causation = act.Causation,
    };

    static DateTimeOffset Microseconds(DateTimeOffset time) => new(time.Ticks - time.Ticks % 10, TimeSpan.Zero);
}
