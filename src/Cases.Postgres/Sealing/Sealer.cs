using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Cases.Engine;

namespace Cases.Postgres.Sealing;

/// <summary>Writes events and headers as JSON with every personal text sealed by the stream's subject key.</summary>
sealed class Sealer(KeyRing keys)
{
    static readonly ConcurrentDictionary<Type, bool> Personals = new();

    // The converter is called deep inside the serializer, on this thread, for one value at a time.
    [ThreadStatic]
    static (Guid Subject, byte[] Key) current;

    static readonly JsonSerializerOptions Sealing =
        EventJson.Create(text => SealedText.Seal(text.Clear, current.Subject, current.Key ?? throw new InvalidOperationException("No key was prepared.")));

    /// <summary>Each event's stored JSON, and the event as a reader of the log will see it.</summary>
    public async ValueTask<Sealed> Seal(Guid subject, IReadOnlyList<IEvent> events, Headers headers, CancellationToken ct)
    {
        var personal = headers.Reason is not null || events.Any(e => IsPersonal(e.GetType()));
        var key = personal ? await keys.KeyFor(subject, ct) : null;
        return Write(subject, key!, events, headers);
    }

    static Sealed Write(Guid subject, byte[] key, IReadOnlyList<IEvent> events, Headers headers)
    {
        current = (subject, key);
        try
        {
            var data = events.Select(e => JsonSerializer.Serialize(e, e.GetType(), Sealing)).ToArray();
            var header = JsonSerializer.Serialize(headers, Sealing);
            var stored = events.Select((e, i) => IsPersonal(e.GetType())
                ? (IEvent)JsonSerializer.Deserialize(data[i], e.GetType(), EventJson.Options)! : e).ToArray();
            var reason = headers.Reason is null ? null : JsonSerializer.Deserialize<Headers>(header, EventJson.Options)!.Reason;
            return new Sealed(data, header, stored, reason);
        }
        finally
        {
            current = default;
        }
    }

    static bool IsPersonal(Type type) => Personals.GetOrAdd(type, static t => Holds(t, []));

    static bool Holds(Type type, HashSet<Type> seen)
    {
        if (type == typeof(Personal)) return true;
        if (!seen.Add(type)) return false;
        if (type.IsArray) return Holds(type.GetElementType()!, seen);
        if (type.IsGenericType && type.GetGenericArguments().Any(argument => Holds(argument, seen))) return true;
        return type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true
            && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(p => Holds(p.PropertyType, seen));
    }
}

/// <param name="Data">The stored JSON of each event.</param>
/// <param name="Headers">The stored JSON of the act, the same for each event of the stream.</param>
/// <param name="Events">The events with their personal texts sealed.</param>
sealed record Sealed(IReadOnlyList<string> Data, string Headers, IReadOnlyList<IEvent> Events, Personal? Reason);
