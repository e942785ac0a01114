using Cases.Engine;

namespace Cases.FollowUp;

/// <summary>Records that a commitment will not be kept; the act says why.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record BreakCommitment(Guid CommitmentId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Commitment>(CommitmentId), act);

    public static Decision Handle(BreakCommitment command, Commitment commitment, Act act)
    {
        if (commitment.Settled is { } refusal) return refusal;
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Commitment>(command.CommitmentId, new CommitmentBroken());
    }
}
