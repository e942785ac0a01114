using System.Collections.Immutable;
using Cases.Engine;

namespace Cases.Programmes;

[StoredAs("partnership-formed")]
public sealed record PartnershipFormed(string Name) : IOpening
{
    string IOpening.Territory => Act.Network;
}

/// <param name="Themes">Theme codes.</param>
[StoredAs("action-added")]
public sealed record ActionAdded(Guid Action, string Title, IReadOnlyList<string> Themes) : IEvent;

[StoredAs("action-leader-named")]
public sealed record ActionLeaderNamed(Guid Action, Guid Organisation) : IEvent;

/// <summary>What an action is to have reached by a day. Set again, the later setting holds.</summary>
[StoredAs("milestone-set")]
public sealed record MilestoneSet(Guid Action, Guid Milestone, string Title, DateOnly Due) : IEvent;

[StoredAs("milestone-reached")]
public sealed record MilestoneReached(Guid Action, Guid Milestone) : IEvent;

/// <summary>Where the tree of partnerships touches the tree of programmes.</summary>
[StoredAs("action-linked")]
public sealed record ActionLinked(Guid Action, LinkTo Kind, Guid Target) : IEvent;

public enum LinkTo { Edition, PolicyLab }

/// <summary>Several organisations with a plan: actions, each with its milestones.</summary>
public sealed record Partnership : IState<Partnership>
{
    public static string StreamType => "partnership";

    public static Partnership Empty { get; } = new();

    public long Version { get; private init; }

    public IEnumerable<string> Territories => [];

    public bool Exists => Version > 0;

    /// <summary>Each action with its leader, if it has one.</summary>
    ImmutableDictionary<Guid, Guid?> Leaders { get; init; } = ImmutableDictionary<Guid, Guid?>.Empty;

    ImmutableHashSet<(Guid Action, Guid Target)> Links { get; init; } = [];

    ImmutableDictionary<Guid, Milestone> Milestones { get; init; } = ImmutableDictionary<Guid, Milestone>.Empty;

    public sealed record Milestone(Guid Action, string Title, DateOnly Due, bool Reached);

    public bool HasAction(Guid action) => Leaders.ContainsKey(action);

    public Guid? LeaderOf(Guid action) => Leaders.GetValueOrDefault(action);

    public bool IsLinked(Guid action, Guid target) => Links.Contains((action, target));

    public Milestone? Find(Guid milestone) => Milestones.GetValueOrDefault(milestone);

    public static Partnership Evolve(Partnership state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static Partnership Apply(Partnership state, IEvent @event) => @event switch
    {
        ActionAdded e => state with { Leaders = state.Leaders.SetItem(e.Action, null) },
        ActionLeaderNamed e => state with { Leaders = state.Leaders.SetItem(e.Action, e.Organisation) },
        ActionLinked e => state with { Links = state.Links.Add((e.Action, e.Target)) },
        MilestoneSet e => state with { Milestones = state.Milestones.SetItem(e.Milestone, new Milestone(e.Action, e.Title, e.Due, false)) },
        MilestoneReached e when state.Find(e.Milestone) is { } milestone =>
            state with { Milestones = state.Milestones.SetItem(e.Milestone, milestone with { Reached = true }) },
        _ => state,
    };
}
