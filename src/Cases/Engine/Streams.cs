using System.Reflection;

namespace Cases.Engine;

/// <summary>One stream as an engine loaded it.</summary>
/// <param name="Events">Oldest first; empty when the stream does not exist.</param>
public sealed record LoadedStream(Guid Id, IReadOnlyList<RecordedEvent> Events);

/// <summary>One stream as a command wants it appended: checked against the version it was decided on.</summary>
/// <param name="Expected">The version loaded: 0 for a stream to be opened.</param>
public sealed record StreamAppend(Guid Stream, string StreamType, string Territory, Guid Subject, long Expected, IReadOnlyList<IEvent> Events);

/// <summary>The part of every engine that is the same: it folds what is loaded, and turns a decision into appends or a refusal.</summary>
/// <param name="load">Loads streams in one round trip, in any order.</param>
public sealed class Streams(Func<IReadOnlyCollection<Guid>, ValueTask<IReadOnlyList<LoadedStream>>> load) : IStreams
{
    readonly Dictionary<Guid, Entry> entries = [];

    sealed record Entry(LoadedStream Loaded, long Version, IReadOnlyList<string> Territories);

    /// <summary>The version of every stream the decision looked at.</summary>
    public IEnumerable<(Guid Stream, long Version)> Looked => entries.Select(e => (e.Key, e.Value.Version));

    /// <summary>The streams themselves, as they were when the decision looked at them.</summary>
    public IEnumerable<LoadedStream> Loaded => entries.Values.Select(e => e.Loaded);

    public async ValueTask<TState> Load<TState>(Guid stream) where TState : class, IState<TState> =>
        (await LoadAll<TState>([stream]))[stream];

    public async ValueTask<IReadOnlyDictionary<Guid, TState>> LoadAll<TState>(IEnumerable<Guid> streams) where TState : class, IState<TState>
    {
        var ids = streams.Distinct().ToList();
        var missing = ids.Where(id => !entries.ContainsKey(id)).ToList();
        var loaded = missing.Count == 0 ? [] : await load(missing);
        var found = ids.Where(entries.ContainsKey).Select(id => entries[id].Loaded).Concat(loaded);
        return found.ToDictionary(stream => stream.Id, Fold<TState>);
    }

    TState Fold<TState>(LoadedStream stream) where TState : class, IState<TState>
    {
        var state = stream.Events.Where(e => e.StreamType == TState.StreamType).Aggregate(TState.Empty, (s, e) => TState.Evolve(s, e.Data));
        entries[stream.Id] = new Entry(stream, state.Version, [.. state.Territories]);
        return state;
    }

    /// <summary>Sends the command through its rule, and through what holds for every command: role, territory, no day to come.</summary>
    public async ValueTask<(IReadOnlyList<StreamAppend> Appends, Refusal? Refusal)> Decide(ICommand command, Act act)
    {
        if (Refuses(command, act) is { } before) return ([], before);

        var decision = await command.Decide(this, act);
        if (decision.Refusal is { } refusal) return ([], refusal);

        var appends = decision.Appends.GroupBy(a => a.Stream).Select(Append).ToList();
        var strangers = decision.Appends.Where(a => !a.AcrossTerritories).Select(a => a.Stream).ToHashSet();
        return appends.Any(a => strangers.Contains(a.Stream) && !MayAct(a, act)) ? ([], Refusals.OutOfTerritory) : (appends, null);
    }

    /// <summary>Why this act may not send this command at all; null when its rule may decide.</summary>
    public static Refusal? Refuses(ICommand command, Act act)
    {
        var by = command.GetType().GetCustomAttribute<ByAttribute>();
        if (act.Role != Role.System && by?.Roles.Contains(act.Role) != true) return Refusals.RoleNotAllowed;
        return act.OccurredOn > act.Today ? Refusals.DayToCome.On("occurredOn") : null;
    }

    StreamAppend Append(IGrouping<Guid, Append> group)
    {
        var entry = entries.GetValueOrDefault(group.Key)
            ?? throw new InvalidOperationException($"The command appends to a {group.First().StreamType} it did not load.");
        IReadOnlyList<IEvent> events = [.. group.SelectMany(a => a.Events)];
        if (entry.Loaded.Events is [var first, ..])
            return new StreamAppend(group.Key, first.StreamType, first.Territory, first.Subject, entry.Version, events);

        var opening = events[0] as IOpening
            ?? throw new InvalidOperationException($"{events[0].GetType().Name} cannot be the first event of a stream.");
        return new StreamAppend(group.Key, group.First().StreamType, opening.Territory, opening.Subject ?? group.Key, 0, events);
    }

    bool MayAct(StreamAppend append, Act act) =>
        append.Expected == 0 ? append.Territory == Act.Network || act.MayActIn(append.Territory)
        : entries[append.Stream].Territories is not { Count: > 0 } territories || territories.Any(act.MayActIn);
}
