namespace Cases.Engine;

/// <summary>Decides commands one after the other, each on what the ones before it decided, and records nothing.</summary>
/// <remarks>For many commands in one transaction, and for a dry run. The rules are the commands' own.</remarks>
/// <param name="recorded">What is recorded so far.</param>
public sealed class Rehearsal(IStreams recorded) : IStreams
{
    Dictionary<Guid, Known> known = [];

    sealed record Known(object State, long Version, IReadOnlyList<string> Territories, Func<Known, IEvent, Known> Evolve);

    public async ValueTask<TState> Load<TState>(Guid stream) where TState : class, IState<TState> => (await LoadAll<TState>([stream]))[stream];

    public async ValueTask<IReadOnlyDictionary<Guid, TState>> LoadAll<TState>(IEnumerable<Guid> streams) where TState : class, IState<TState>
    {
        var wanted = streams.Distinct().ToList();
        var missing = wanted.Where(id => !known.ContainsKey(id)).ToList();
        if (missing.Count > 0)
            foreach (var (id, state) in await recorded.LoadAll<TState>(missing)) known[id] = Of(state);
        return wanted.ToDictionary(id => id, id => (TState)known[id].State);
    }

    /// <summary>What these commands decide together, all or none: a refusal leaves the rehearsal as it was.</summary>
    public async ValueTask<Decision> Decide(IEnumerable<ICommand> commands, Act act)
    {
        var (before, all) = (new Dictionary<Guid, Known>(known), Decision.Nothing);
        foreach (var command in commands)
        {
            var decision = await Decide(command, act);
            if (decision.Refusal is null)
            {
                all = all.And(decision);
                continue;
            }
            known = before;
            return decision;
        }
        return all;
    }

    async ValueTask<Decision> Decide(ICommand command, Act act)
    {
        if (Streams.Refuses(command, act) is { } refusal) return refusal;
        var decision = await command.Decide(this, act);
        if (decision.Refusal is not null) return decision;
        if (decision.Appends.Any(a => !a.AcrossTerritories && !MayAct(a, act))) return Refusals.OutOfTerritory;
        foreach (var append in decision.Appends)
            foreach (var e in append.Events) known[append.Stream] = known[append.Stream].Evolve(known[append.Stream], e);
        return decision;
    }

    bool MayAct(Append append, Act act) => known[append.Stream] is { Version: > 0 } before
        ? before.Territories.Count == 0 || before.Territories.Any(act.MayActIn)
        : append.Events[0] is IOpening { Territory: var territory } && (territory == Act.Network || act.MayActIn(territory));

    static Known Of<TState>(TState state) where TState : class, IState<TState> =>
        new(state, state.Version, [.. state.Territories], static (before, e) => Of(TState.Evolve((TState)before.State, e)));
}
