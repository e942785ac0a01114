using Cases.Engine;

namespace Cases.Programmes;

/// <param name="Territory">The territory it belongs to; null for one that works beyond them.</param>
[StoredAs("organisation-registered")]
public sealed record OrganisationRegistered(string Name, OrganisationKind Kind, GovernanceLevel Level, string? Territory) : IOpening
{
    string IOpening.Territory => Territory ?? Act.Network;
}

public enum OrganisationKind { PublicAuthority, PublicService, CivilSociety, Research, CityNetwork, InternationalBody, Business }

public enum GovernanceLevel { Local, Metropolitan, Regional, National, European }

/// <summary>An institution or association: an operator, an action's leader, the owner of a commitment.</summary>
public sealed record Organisation : IState<Organisation>
{
    public static string StreamType => "organisation";

    public static Organisation Empty { get; } = new();

    public long Version { get; private init; }

    public IEnumerable<string> Territories { get; private init; } = [];

    public bool Exists => Version > 0;

    public static Organisation Evolve(Organisation state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static Organisation Apply(Organisation state, IEvent @event) => @event switch
    {
        OrganisationRegistered { Territory: { } territory } => state with { Territories = [territory] },
        _ => state,
    };
}
