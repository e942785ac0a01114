using System.Collections.Immutable;
using Cases.Engine;
using Cases.Programmes;

namespace Cases.CoCreation;

/// <summary>Where both populations meet and design together: who takes part, and what became of each idea.</summary>
public sealed record PolicyLab : IState<PolicyLab>
{
    public static string StreamType => "policy-lab";

    public static PolicyLab Empty { get; } = new();

    public long Version { get; private init; }

    public string Territory { get; private init; } = "";

    public IEnumerable<string> Territories => Territory is "" or Act.Network ? [] : [Territory];

    public bool Exists => Version > 0;

    public ImmutableHashSet<Guid> Cohorts { get; private init; } = [];

    public ImmutableHashSet<Guid> Participants { get; private init; } = [];

    public ImmutableDictionary<Guid, Idea> Ideas { get; private init; } = ImmutableDictionary<Guid, Idea>.Empty;

    public ImmutableHashSet<Guid> Actions { get; private init; } = [];

    /// <summary>True when the participant backs an idea.</summary>
    public bool HasEndorsed(Guid journey) => Ideas.Values.Any(idea => idea.Endorsers.Contains((journey, null)));

    public Idea? Idea(Guid id) => Ideas.GetValueOrDefault(id);

    public static PolicyLab Evolve(PolicyLab state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static PolicyLab Apply(PolicyLab state, IEvent @event) => @event switch
    {
        PolicyLabConvened e => state with { Territory = e.Territory, Cohorts = [.. e.Cohorts] },
        LabParticipantJoined e => state with { Participants = state.Participants.Add(e.Journey) },
        LabParticipantRetracted e => state with { Participants = state.Participants.Remove(e.Journey) },
        IdeaProposed e => state with { Ideas = state.Ideas.Add(e.Idea, CoCreation.Idea.New) },
        IdeaEndorsed e => state.On(e.Idea, idea => idea with { Endorsers = idea.Endorsers.Add((e.Journey, e.Organisation)) }),
        EndorsementWithdrawn e => state.On(e.Idea, idea => idea with { Endorsers = idea.Endorsers.Remove((e.Journey, e.Organisation)) }),
        IdeaSelected e => state.On(e.Idea, idea => idea with { Status = IdeaStatus.Selected }),
        IdeaSetAside e => state.On(e.Idea, idea => idea with { Status = IdeaStatus.SetAside }),
        LabLinkedToAction e => state with { Actions = state.Actions.Add(e.Action) },
        _ => state,
    };

    PolicyLab On(Guid idea, Func<Idea, Idea> change) => this with { Ideas = Ideas.SetItem(idea, change(Ideas[idea])) };
}

public enum IdeaStatus { Proposed, Selected, SetAside }

/// <param name="Endorsers">A journey or an organisation each.</param>
public sealed record Idea(IdeaStatus Status, ImmutableHashSet<(Guid? Journey, Guid? Organisation)> Endorsers)
{
    public static Idea New { get; } = new(IdeaStatus.Proposed, []);
}
