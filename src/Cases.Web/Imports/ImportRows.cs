using Cases.Engine;

namespace Cases.Web.Imports;

/// <summary>Several rows of a file in one transaction: each is decided on what the ones before it decided, and a refused one stops nobody else.</summary>
/// <remarks>It has no rule of its own: what it records is what its rows' commands record.</remarks>
/// <param name="units">The commands of each row, recorded together or not at all.</param>
[By(Role.Coordinator)]
public sealed class ImportRows(IReadOnlyList<IReadOnlyList<ICommand>> units) : ICommand
{
    /// <summary>What became of each unit, in order: null for recorded.</summary>
    public IReadOnlyList<Refusal?> Refused { get; private set; } = [];

    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var (rehearsal, refused, all) = (new Rehearsal(streams), new List<Refusal?>(), Decision.Nothing);
        foreach (var unit in units)
        {
            var decision = await rehearsal.Decide(unit, act);
            refused.Add(decision.Refusal);
            if (decision.Refusal is null) all = all.And(decision);
        }
        Refused = refused;
        return all;
    }
}
