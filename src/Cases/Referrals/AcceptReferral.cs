using Cases.Engine;

namespace Cases.Referrals;

/// <summary>The receiver takes the person's need up.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record AcceptReferral(Guid ReferralId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Referral>(ReferralId), act);

    public static Decision Handle(AcceptReferral command, Referral referral, Act act)
    {
        if (!referral.Exists) return Refusals.NotFound.On("referralId");
        if (referral.NotForReceiver(act) is { } refusal) return refusal;
        if (referral.Status != ReferralStatus.Made) return Refusals.ReferralAnswered;
        return Decision.Accept<Referral>(command.ReferralId, new ReferralAccepted());
    }
}
