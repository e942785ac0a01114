using System.Collections.Immutable;
using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>A good practice is published to the network.</summary>
/// <param name="Origin">The territory it comes from.</param>
[StoredAs("practice-published")]
public sealed record PracticePublished(Guid Experiment, string Origin, string Title, string Summary) : IOpening
{
    string IOpening.Territory => Act.Network;
}

/// <param name="Experiment">The experiment in which the territory tries it for itself; null when there is none yet.</param>
[StoredAs("practice-taken-up")]
public sealed record PracticeTakenUp(string Territory, Guid? Experiment) : IEvent;

/// <summary>A good practice that came out of an experiment, and the territories that have taken it up.</summary>
public sealed record Practice : IState<Practice>
{
    public static string StreamType => "practice";

    public static Practice Empty { get; } = new();

    public long Version { get; private init; }

    public IEnumerable<string> Territories => [];

    public bool Exists => Version > 0;

    public string Origin { get; private init; } = "";

    public ImmutableHashSet<string> TakenUpIn { get; private init; } = [];

    public static Practice Evolve(Practice state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static Practice Apply(Practice state, IEvent @event) => @event switch
    {
        PracticePublished e => state with { Origin = e.Origin },
        PracticeTakenUp e => state with { TakenUpIn = state.TakenUpIn.Add(e.Territory) },
        _ => state,
    };
}
