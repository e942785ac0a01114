using Cases.Engine;

namespace Cases.Tests;

/// <summary>Given events, when a command, then events: the whole rule with what it loads, and no engine.</summary>
public sealed class Scenario
{
    readonly Dictionary<Guid, List<RecordedEvent>> streams = [];
    IReadOnlyList<StreamAppend> appends = [];
    Refusal? refusal;

    public Scenario Given<TState>(Guid stream, params IEvent[] events) where TState : class, IState<TState>
    {
        var recorded = streams.TryGetValue(stream, out var list) ? list : streams[stream] = [];
        foreach (var e in events) recorded.Add(Record<TState>(stream, recorded, e));
        return this;
    }

    public Scenario When(ICommand command, Act act)
    {
        (appends, refusal) = Loaded().Decide(command, act).AsTask().GetAwaiter().GetResult();
        return this;
    }

    public Rehearsal Rehearse() => new(Loaded());

    Streams Loaded() => new(ids => ValueTask.FromResult<IReadOnlyList<LoadedStream>>(
        [.. ids.Select(id => new LoadedStream(id, streams.GetValueOrDefault(id) ?? []))]));

    public Scenario Then<TState>(Guid stream, params IEvent[] events) where TState : class, IState<TState>
    {
        refusal.ShouldBeNull();
        var append = appends.FirstOrDefault(a => a.Stream == stream).ShouldNotBeNull("nothing was appended to that stream");
        append.StreamType.ShouldBe(TState.StreamType);
        append.Events.ShouldBe(events);
        return this;
    }

    /// <summary>Nothing was recorded on that stream.</summary>
    public void ThenNothingOn(Guid stream) => appends.ShouldNotContain(a => a.Stream == stream);

    public void ThenRefused(Refusal expected, string? field = null)
    {
        refusal.ShouldBe(expected);
        if (field is not null) refusal!.Field.ShouldBe(field);
        appends.ShouldBeEmpty();
    }

    public void ThenNothing()
    {
        refusal.ShouldBeNull();
        appends.ShouldBeEmpty();
    }

    static RecordedEvent Record<TState>(Guid stream, List<RecordedEvent> before, IEvent e) where TState : class, IState<TState> => new()
    {
        Stream = stream, StreamType = TState.StreamType, Version = before.Count + 1, Id = Ids.OfEvent(stream, before.Count),
        Type = EventNames.Domain.NameOf(e.GetType()), Data = e,
        Territory = before.Count > 0 ? before[0].Territory : ((IOpening)e).Territory,
        Subject = before.Count > 0 ? before[0].Subject : ((IOpening)e).Subject ?? stream,
        OccurredOn = Acts.Day, RecordedAt = Acts.Now, CommandId = stream, Actor = "somebody", Role = Role.System,
    };
}
