using Cases.Engine;

namespace Cases.Tests.Views;

/// <summary>A trail written by hand, and what a view makes of it.</summary>
public sealed class HandwrittenTrail
{
    readonly List<RecordedEvent> events = [];
    DateOnly day = Acts.Day;

    public IReadOnlyList<RecordedEvent> Events => events;

    /// <summary>The day on which what follows happened.</summary>
    public HandwrittenTrail On(int year, int month, int dayOfMonth)
    {
        day = new DateOnly(year, month, dayOfMonth);
        return this;
    }

    public HandwrittenTrail Record<TState>(Guid stream, params IEvent[] facts) where TState : class, IState<TState>
    {
        foreach (var fact in facts) events.Add(New<TState>(stream, fact));
        return this;
    }

    /// <summary>The rows of a view over these events, by key.</summary>
    public IReadOnlyList<TRow> Rows<TRow>(View<Guid, TRow> view) where TRow : class => Rows(view, events);

    public static IReadOnlyList<TRow> Rows<TKey, TRow>(View<TKey, TRow> view, IEnumerable<RecordedEvent> prefix) where TKey : notnull where TRow : class
    {
        var rows = new SortedDictionary<TKey, TRow>();
        foreach (var e in prefix)
            foreach (var key in view.Keys(e))
                if (view.Apply(rows.GetValueOrDefault(key), e) is { } row) rows[key] = row;
                else rows.Remove(key);
        return [.. rows.Values];
    }

    RecordedEvent New<TState>(Guid stream, IEvent fact) where TState : class, IState<TState>
    {
        var before = events.Where(e => e.Stream == stream).ToList();
        return new RecordedEvent
        {
            Position = events.Count, Stream = stream, StreamType = TState.StreamType, Version = before.Count + 1,
            Id = Ids.OfEvent(stream, before.Count), Type = EventNames.Domain.NameOf(fact.GetType()), Data = fact,
            Territory = before.Count > 0 ? before[0].Territory : ((IOpening)fact).Territory, Subject = stream,
            OccurredOn = day, RecordedAt = Acts.Now, CommandId = stream, Actor = "somebody", Role = Role.System,
        };
    }
}
