using Cases.Engine;

namespace Cases.Tests.Views;

/// <summary>Recorded events of several streams, and what a view makes of them.</summary>
public sealed class Log
{
    readonly List<RecordedEvent> events = [];

    /// <summary>One more event of a stream, on the day of the acts unless another is named.</summary>
    public Log And<TState>(Guid stream, IEvent data, DateOnly? on = null, Personal? reason = null) where TState : class, IState<TState>
    {
        var first = events.Find(e => e.Stream == stream);
        events.Add(new RecordedEvent
        {
            Position = events.Count, Stream = stream, StreamType = TState.StreamType, Version = events.Count(e => e.Stream == stream) + 1,
            Id = Ids.OfEvent(stream, events.Count), Type = EventNames.Domain.NameOf(data.GetType()), Data = data,
            Territory = first?.Territory ?? ((IOpening)data).Territory, Subject = first?.Subject ?? ((IOpening)data).Subject ?? stream,
            OccurredOn = on ?? Acts.Day, RecordedAt = Acts.Now, CommandId = stream, Actor = "somebody", Role = Role.System, Reason = reason,
        });
        return this;
    }

    /// <summary>The row of that key, or null when the view has none.</summary>
    public TRow? Row<TRow>(IView view, object key) where TRow : class => (TRow?)events
        .Where(e => view.Keys(e).Contains(key))
        .Aggregate((object?)null, view.Apply);
}
