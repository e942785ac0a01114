using Cases.FollowUp;

namespace Cases.Tests.FollowUp;

public sealed class BreakCommitmentTests
{
    static readonly BreakCommitment Break = new(LabSamples.CommitmentId);

    [Fact]
    public void Records_that_it_will_not_be_kept() =>
        LabSamples.WithCommitment().When(Break, Acts.Coordinator.Because("No budget"))
            .Then<Commitment>(LabSamples.CommitmentId, new CommitmentBroken());

    [Fact]
    public void Refuses_to_break_it_without_a_reason() =>
        LabSamples.WithCommitment().When(Break, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_commitment_kept_already() =>
        LabSamples.WithCommitment(new CommitmentKept()).When(Break, Acts.Coordinator.Because("No budget"))
            .ThenRefused(Refusals.CommitmentSettled);

    [Fact]
    public void Refuses_an_unknown_commitment() =>
        new Scenario().When(Break, Acts.Coordinator.Because("No budget")).ThenRefused(Refusals.NotFound, "commitmentId");
}
