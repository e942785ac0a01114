using System.Text.Json;
using Cases.Engine;
using Cases.Postgres;
using JasperFx.Events;
using IEvent = JasperFx.Events.IEvent;

namespace Cases.Marten;

/// <summary>Marten's envelope of an event, and ours.</summary>
static class Recording
{
    /// <summary>An event as Marten read it.</summary>
    public static RecordedEvent Of(IEvent e, string streamType)
    {
        var headers = JsonSerializer.SerializeToElement(e.Headers, EventJson.Options).Deserialize<Headers>(EventJson.Options)!;
        return new RecordedEvent
        {
            Stream = e.StreamId, StreamType = streamType, Version = e.Version, Id = e.Id, Type = e.EventTypeName, Data = (Engine.IEvent)e.Data,
            Territory = e.TenantId, Subject = headers.Subject, OccurredOn = headers.OccurredOn, RecordedAt = e.Timestamp, CommandId = headers.Command,
            Actor = headers.Actor, Role = headers.Role, Reason = headers.Reason, Source = headers.Source, Causation = headers.Causation,
        };
    }

    /// <summary>A new event as Marten is to write it.</summary>
    public static IEvent For(NewRow row)
    {
        var e = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(row.Event.Data.GetType()), row.Event.Data)!;
        e.Id = row.Event.Id;
        e.Timestamp = row.Event.RecordedAt;
        e.UserName = row.Event.Actor;
        e.CorrelationId = row.Event.CommandId.ToString();
        e.CausationId = row.Event.Causation?.ToString();
        e.Headers = JsonSerializer.Deserialize<Dictionary<string, object>>(row.Headers, EventJson.Options);
        return e;
    }
}
