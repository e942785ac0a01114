using Cases.Engine;

namespace Cases.FollowUp;

/// <summary>Records that a commitment was kept, in time or late.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record KeepCommitment(Guid CommitmentId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Commitment>(CommitmentId));

    public static Decision Handle(KeepCommitment command, Commitment commitment) =>
        commitment.Settled is { } refusal ? refusal : Decision.Accept<Commitment>(command.CommitmentId, new CommitmentKept());
}
