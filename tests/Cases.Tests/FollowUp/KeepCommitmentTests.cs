using Cases.FollowUp;

namespace Cases.Tests.FollowUp;

public sealed class KeepCommitmentTests
{
    static readonly KeepCommitment Keep = new(LabSamples.CommitmentId);

    [Fact]
    public void Records_that_it_was_kept() =>
        LabSamples.WithCommitment().When(Keep, Acts.Caseworker).Then<Commitment>(LabSamples.CommitmentId, new CommitmentKept());

    [Fact]
    public void Refuses_a_commitment_broken_already() =>
        LabSamples.WithCommitment(new CommitmentBroken()).When(Keep, Acts.Caseworker).ThenRefused(Refusals.CommitmentSettled);

    [Fact]
    public void Refuses_an_unknown_commitment() =>
        new Scenario().When(Keep, Acts.Caseworker).ThenRefused(Refusals.NotFound, "commitmentId");
}
