using System.Collections.Immutable;
using Cases.Engine;

namespace Cases.Programmes;

/// <param name="Code">The slug everything else names the territory by.</param>
/// <param name="TimeZone">An IANA time zone: it says which day it is there.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
[StoredAs("territory-registered")]
public sealed record TerritoryRegistered(string Code, Words Name, TerritoryKind Kind, string TimeZone, string Country) : IOpening
{
    string IOpening.Territory => Code;
}

/// <summary>A priority neighbourhood (in France, a QPV) of the territory.</summary>
/// <param name="Code">The official code: in France, that of the decree, such as QN06901M.</param>
[StoredAs("neighbourhood-added")]
public sealed record NeighbourhoodAdded(string Code, string Name) : IEvent;

public enum TerritoryKind { City, Metropolis, InterMunicipal, District }

/// <summary>A place that takes part in programmes.</summary>
public sealed record Territory : IState<Territory>
{
    public static string StreamType => "territory";

    public static Territory Empty { get; } = new();

    public static Guid IdOf(string code) => Ids.Of(StreamType, code);

    public long Version { get; private init; }

    public string Code { get; private init; } = "";

    /// <summary>An IANA time zone.</summary>
    public string TimeZone { get; private init; } = "";

    public IEnumerable<string> Territories => [Code];

    public bool Exists => Version > 0;

    ImmutableHashSet<string> Neighbourhoods { get; init; } = [];

    public bool Has(string neighbourhood) => Neighbourhoods.Contains(neighbourhood);

    public static Territory Evolve(Territory state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static Territory Apply(Territory state, IEvent @event) => @event switch
    {
        TerritoryRegistered e => state with { Code = e.Code, TimeZone = e.TimeZone },
        NeighbourhoodAdded e => state with { Neighbourhoods = state.Neighbourhoods.Add(e.Code) },
        _ => state,
    };
}
