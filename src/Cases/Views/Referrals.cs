using Cases.Engine;
using Cases.Referrals;

namespace Cases.Views;

/// <param name="Territories">The territories that see it: the sender and, where one is asked, the receiver.</param>
/// <param name="Sender">The territory that asks.</param>
/// <param name="Receiver">The territory that is asked; null for a service.</param>
/// <param name="AnsweredOn">The day it was accepted or rejected; null before.</param>
/// <param name="EndedOn">The day it was rejected, done or revoked; null while it runs.</param>
public sealed record ReferralRow(
    Guid Referral, Guid Person, Guid Journey, IReadOnlyList<string> Territories, string Sender, string? Receiver, Guid? Organisation, string Theme, Personal? Message, bool Overridden,
    ReferralStatus Status, DateOnly MadeOn, DateOnly? AnsweredOn = null, DateOnly? EndedOn = null, Personal? Answer = null);

/// <summary>Every referral, with its answer.</summary>
public sealed class Referrals : StreamView<ReferralRow>
{
    public override string Name => "referrals";

    public override int Definition => 1;

    public override IReadOnlyList<string> Indexes { get; } = ["((coalesce(ended_on, made_on)) desc, referral)", "(journey)"];

    protected override string StreamType => Referral.StreamType;

    public override ReferralRow? Apply(ReferralRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, ReferralMade d) => new ReferralRow(e.Stream, d.Person, d.Journey, d.To is null ? [d.From] : [d.From, d.To], d.From, d.To, d.Organisation, d.Theme, d.Message, d.Overridden,
            ReferralStatus.Made, e.OccurredOn),
        (null, _) => null,
        (_, ReferralAccepted) => row with { Status = ReferralStatus.Accepted, AnsweredOn = e.OccurredOn },
        (_, ReferralRejected d) => row with { Status = ReferralStatus.Rejected, AnsweredOn = e.OccurredOn, EndedOn = e.OccurredOn, Answer = d.Why },
        (_, ReferralDone d) => row with { Status = ReferralStatus.Done, EndedOn = e.OccurredOn, Answer = d.Outcome },
        (_, ReferralRevoked) => row with { Status = ReferralStatus.Revoked, EndedOn = e.OccurredOn },
        _ => row,
    };
}
