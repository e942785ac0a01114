using System.Collections.Frozen;
using System.Reflection;

namespace Cases.Engine;

/// <summary>Which record a stored event name stands for, and back.</summary>
/// <remarks>
/// The names are written on the events themselves (<see cref="StoredAsAttribute"/>). A name is never reused and never removed: the log keeps
/// every one for ever. Golden files in the tests hold one stored sample of each.
/// </remarks>
public sealed class EventNames
{
    readonly FrozenDictionary<string, Type> types;
    readonly FrozenDictionary<Type, string> names;

    public EventNames(params IEnumerable<Assembly> assemblies)
    {
        var found = assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IEvent)))
            .ToDictionary(t => t, t => t.GetCustomAttribute<StoredAsAttribute>()?.Name
                ?? throw new InvalidOperationException($"{t.Name} has no stored name."));
        names = found.ToFrozenDictionary();
        types = found.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
    }

    /// <summary>The events of this assembly.</summary>
    public static EventNames Domain { get; } = new(typeof(EventNames).Assembly);

    public IEnumerable<Type> Types => names.Keys;

    public string NameOf(Type type) => names[type];

    /// <summary>The record for a stored name. Throws for a name this build does not know: a newer build wrote it.</summary>
    public Type TypeOf(string name) =>
        types.TryGetValue(name, out var type) ? type : throw new UnknownEventException(name);
}

/// <summary>The log holds an event this build cannot read; nothing may skip it.</summary>
public sealed class UnknownEventException(string name)
    : Exception($"The log holds an event named '{name}', which this build does not know. A newer build wrote it.");
