using Cases.Engine;

namespace Cases.Referrals;

/// <summary>The sender takes a referral back that is not done yet.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RevokeReferral(Guid ReferralId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Referral>(ReferralId), act);

    public static Decision Handle(RevokeReferral command, Referral referral, Act act)
    {
        if (!referral.Exists) return Refusals.NotFound.On("referralId");
        if (referral.NotForSender(act) is { } refusal) return refusal;
        if (referral.Status is not (ReferralStatus.Made or ReferralStatus.Accepted)) return Refusals.ReferralAnswered;
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Referral>(command.ReferralId, new ReferralRevoked());
    }
}
