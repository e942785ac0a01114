using Cases.Engine;

namespace Cases.Engine.Tests.Conformance;

/// <summary>The reference model: everything under one lock, in lists.</summary>
public sealed class InMemoryEngine(EventNames names, TimeProvider time) : IEngine, IEngineUnderTest
{
    const int Attempts = 8;

    readonly Lock gate = new();
    readonly List<RecordedEvent> log = [];
    readonly Dictionary<Guid, Done> commands = [];

    IEngine IEngineUnderTest.Engine => this;

    public Task Settle() => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public async Task<Outcome> Execute(ICommand command, Act act, CancellationToken ct = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var streams = new Streams(ids => ValueTask.FromResult<IReadOnlyList<LoadedStream>>([.. ids.Select(id => new LoadedStream(id, Of(id)))]));
            var (appends, refusal) = await streams.Decide(command, act);
            lock (gate)
            {
                if (commands.TryGetValue(act.CommandId, out var earlier)) return earlier with { Repeated = true };
                if (refusal is not null) return new Refused(refusal);
                var overtaken = streams.Looked.Where(l => Of(l.Stream).Count > l.Version).ToList();
                if (overtaken.Count == 0) return commands[act.CommandId] = Record(appends, act);
                if (attempt == Attempts) return Overtaken(overtaken[0]);
            }
        }
    }

    public Task<IReadOnlyList<RecordedEvent>> History(Guid stream, CancellationToken ct = default) => Task.FromResult(Of(stream));

    public IAsyncEnumerable<RecordedEvent> Feed(long from = 0, long? to = null, CancellationToken ct = default)
    {
        lock (gate) return log.Where(e => e.Position >= from && e.Position < (to ?? long.MaxValue)).ToList().ToAsyncEnumerable();
    }

    IReadOnlyList<RecordedEvent> Of(Guid stream)
    {
        lock (gate) return [.. log.Where(e => e.Stream == stream)];
    }

    Conflict Overtaken((Guid Stream, long Version) looked)
    {
        var since = Of(looked.Stream).Skip((int)looked.Version).ToList();
        return new Conflict(looked.Stream, since[^1].Actor, [.. since.Select(e => e.Type)]);
    }

    Done Record(IReadOnlyList<StreamAppend> appends, Act act)
    {
        var recorded = new List<Recorded>();
        foreach (var append in appends)
            foreach (var (data, i) in append.Events.Select((e, i) => (e, i)))
            {
                var e = Event(append, data, i, act, recorded.Count);
                log.Add(e);
                recorded.Add(new Recorded(e.Stream, e.Version, e.Id, e.Type));
            }
        return new Done(recorded);
    }

    RecordedEvent Event(StreamAppend append, IEvent data, int i, Act act, int place) => new()
    {
        Position = log.Count, Stream = append.Stream, StreamType = append.StreamType, Version = append.Expected + i + 1,
        Id = Ids.OfEvent(act.CommandId, place), Type = names.NameOf(data.GetType()), Data = Hidden(data), Territory = append.Territory,
        Subject = append.Subject, OccurredOn = act.OccurredOn, RecordedAt = time.GetUtcNow(), CommandId = act.CommandId, Actor = act.Actor,
        Role = act.Role, Reason = act.Reason is null ? null : Personal.FromSealed("reason"), Source = act.Source, Causation = act.Causation,
    };

    // The model keeps no secrets: it only shows that a reader of the log gets none.
    static IEvent Hidden(IEvent data) => data is ThingPut { Note: not null } put ? put with { Note = Personal.FromSealed("note") } : data;
}
