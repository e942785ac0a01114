using Cases.Engine;

namespace Cases.Referrals;

/// <summary>A person is referred to another territory or to a service, and with it the part of their file that goes there.</summary>
/// <param name="To">The territory that is asked; null for a service.</param>
/// <param name="Organisation">The service that is asked; null for a territory.</param>
/// <param name="Theme">What it is about, as a code of the programme's definition.</param>
/// <param name="Message">What the receiver is told.</param>
/// <param name="Overridden">True when the person has not consented to sharing; why is in the act.</param>
[StoredAs("referral-made")]
public sealed record ReferralMade(
    Guid Person, Guid Journey, string From, string? To, Guid? Organisation, string Theme, int Definition, Personal? Message, bool Overridden) : IOpening
{
    string IOpening.Territory => From;

    Guid? IOpening.Subject => Person;
}

[StoredAs("referral-accepted")]
public sealed record ReferralAccepted : IEvent;

[StoredAs("referral-rejected")]
public sealed record ReferralRejected(Personal? Why) : IEvent;

/// <summary>What the referral was for was done.</summary>
[StoredAs("referral-done")]
public sealed record ReferralDone(Personal? Outcome) : IEvent;

/// <summary>The sender takes the referral back; why is in the act.</summary>
[StoredAs("referral-revoked")]
public sealed record ReferralRevoked : IEvent;

public enum ReferralStatus { None, Made, Accepted, Rejected, Done, Revoked }

/// <summary>One asking of another territory or a service to take up a person's need.</summary>
public sealed record Referral : IState<Referral>
{
    public static string StreamType => "referral";

    public static Referral Empty { get; } = new();

    public long Version { get; private init; }

    public ReferralStatus Status { get; private init; }

    public Guid Person { get; private init; }

    string From { get; init; } = "";

    string? To { get; init; }

    public IEnumerable<string> Territories => To is null ? [From] : [From, To];

    public bool Exists => Version > 0;

    /// <summary>Why this act may not answer for the receiver; null when it may. A service's answer is written down by the sender.</summary>
    public Refusal? NotForReceiver(Act act) => act.MayActIn(To ?? From) ? null : Refusals.NotTheReceiver;

    /// <summary>Why this act may not decide for the sender; null when it may.</summary>
    public Refusal? NotForSender(Act act) => act.MayActIn(From) ? null : Refusals.NotTheSender;

    public static Referral Evolve(Referral state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static Referral Apply(Referral state, IEvent @event) => @event switch
    {
        ReferralMade e => state with { Status = ReferralStatus.Made, Person = e.Person, From = e.From, To = e.To },
        ReferralAccepted => state with { Status = ReferralStatus.Accepted },
        ReferralRejected => state with { Status = ReferralStatus.Rejected },
        ReferralDone => state with { Status = ReferralStatus.Done },
        ReferralRevoked => state with { Status = ReferralStatus.Revoked },
        _ => state,
    };
}
