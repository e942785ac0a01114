using Cases.Engine;

namespace Cases.FollowUp;

/// <summary>An institution commits itself to something by a day.</summary>
/// <param name="Organisation">Who commits itself, by id.</param>
/// <param name="Owner">The person who answers for it there.</param>
/// <param name="Due">The last day to keep it, in the territory's calendar.</param>
[StoredAs("commitment-made")]
public sealed record CommitmentMade(
    string Territory, Guid Organisation, Personal Owner, string Title, DateOnly Due, Guid? Experiment, Guid? PolicyLab) : IOpening;

/// <summary>Another due day is agreed; why is in the act.</summary>
[StoredAs("commitment-renegotiated")]
public sealed record CommitmentRenegotiated(DateOnly Was, DateOnly Due) : IEvent;

[StoredAs("commitment-kept")]
public sealed record CommitmentKept : IEvent;

/// <summary>The commitment will not be kept; why is in the act.</summary>
[StoredAs("commitment-broken")]
public sealed record CommitmentBroken : IEvent;

public enum CommitmentStatus { None, Open, Kept, Broken }

/// <summary>What an institution has committed itself to, and what came of it.</summary>
public sealed record Commitment : IState<Commitment>
{
    public static string StreamType => "commitment";

    public static Commitment Empty { get; } = new();

    public long Version { get; private init; }

    public string Territory { get; private init; } = "";

    public IEnumerable<string> Territories => Territory is "" or Act.Network ? [] : [Territory];

    public CommitmentStatus Status { get; private init; }

    public DateOnly Due { get; private init; }

    public bool Exists => Version > 0;

    /// <summary>Why nothing more can happen to it; null while it is open.</summary>
    public Refusal? Settled => Status switch
    {
        CommitmentStatus.None => Refusals.NotFound.On("commitmentId"),
        CommitmentStatus.Open => null,
        _ => Refusals.CommitmentSettled,
    };

    public static Commitment Evolve(Commitment state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static Commitment Apply(Commitment state, IEvent @event) => @event switch
    {
        CommitmentMade e => state with { Territory = e.Territory, Status = CommitmentStatus.Open, Due = e.Due },
        CommitmentRenegotiated e => state with { Due = e.Due },
        CommitmentKept => state with { Status = CommitmentStatus.Kept },
        CommitmentBroken => state with { Status = CommitmentStatus.Broken },
        _ => state,
    };
}
