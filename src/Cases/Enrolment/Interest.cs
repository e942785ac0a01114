using Cases.Engine;

namespace Cases.Enrolment;

/// <summary>Somebody writes at the public door: they would like to take part, or their city would.</summary>
/// <param name="Name">Who writes.</param>
/// <param name="Organisation">The city or organisation they write for.</param>
/// <param name="Territory">The territory they hope for; null for one that is not in the network yet.</param>
/// <param name="MayBeContacted">Whether they consent to being contacted; null where that was not asked.</param>
[StoredAs("interest-expressed")]
public sealed record InterestExpressed(
    InterestFrom From, string? Territory, Personal Name, Personal? Email, Personal? Phone, Personal? Organisation, Personal? Message,
    string? Language, bool? MayBeContacted = null) : IOpening
{
    string IOpening.Territory => Territory ?? Act.Network;
}

[StoredAs("interest-declined")]
public sealed record InterestDeclined(Personal? Why) : IEvent;

/// <summary>The interest became an application.</summary>
[StoredAs("interest-followed-up")]
public sealed record InterestFollowedUp(Guid Journey) : IEvent;

public enum InterestFrom { Newcomer, LocalActor, Organisation }

public enum InterestStatus { None, Open, Declined, FollowedUp }

/// <summary>An expression of interest, until it is answered.</summary>
public sealed record Interest : IState<Interest>
{
    public static string StreamType => "interest";

    public static Interest Empty { get; } = new();

    public long Version { get; private init; }

    public IEnumerable<string> Territories { get; private init; } = [];

    public InterestStatus Status { get; private init; }

    /// <summary>True for who consented to being contacted.</summary>
    public bool MayBeContacted { get; private init; }

    /// <summary>Why it can no longer be answered; null while it waits for an answer.</summary>
    public Refusal? Closed() => Status switch
    {
        InterestStatus.None => Refusals.NotFound,
        InterestStatus.Open => null,
        _ => Refusals.InterestAnswered,
    };

    public static Interest Evolve(Interest state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static Interest Apply(Interest state, IEvent @event) => @event switch
    {
        InterestExpressed e => state with
        {
            Status = InterestStatus.Open, Territories = e.Territory is { } territory ? [territory] : [], MayBeContacted = e.MayBeContacted is true,
        },
        InterestDeclined => state with { Status = InterestStatus.Declined },
        InterestFollowedUp => state with { Status = InterestStatus.FollowedUp },
        _ => state,
    };
}
