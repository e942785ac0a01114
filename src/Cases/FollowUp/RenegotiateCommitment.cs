using Cases.Engine;

namespace Cases.FollowUp;

/// <summary>Agrees on another due day; the act says why.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RenegotiateCommitment(Guid CommitmentId, DateOnly Due) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Commitment>(CommitmentId), act);

    public static Decision Handle(RenegotiateCommitment command, Commitment commitment, Act act)
    {
        if (commitment.Settled is { } refusal) return refusal;
        if (command.Due == commitment.Due) return Refusals.SameDueDay.On("due");
        if (command.Due < act.OccurredOn) return Refusals.DueBeforeItIsMade.On("due");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Commitment>(command.CommitmentId, new CommitmentRenegotiated(commitment.Due, command.Due));
    }
}
