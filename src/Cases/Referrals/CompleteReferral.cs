using Cases.Engine;

namespace Cases.Referrals;

/// <summary>What the referral was for was done.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record CompleteReferral(Guid ReferralId, Personal? Outcome = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Referral>(ReferralId), act);

    public static Decision Handle(CompleteReferral command, Referral referral, Act act)
    {
        if (!referral.Exists) return Refusals.NotFound.On("referralId");
        if (referral.NotForReceiver(act) is { } refusal) return refusal;
        if (referral.Status != ReferralStatus.Accepted) return Refusals.ReferralNotAccepted;
        return Decision.Accept<Referral>(command.ReferralId, new ReferralDone(command.Outcome));
    }
}
