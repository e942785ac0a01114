using Cases.FollowUp;

namespace Cases.Tests.FollowUp;

public sealed class RenegotiateCommitmentTests
{
    static readonly RenegotiateCommitment Renegotiate = new(LabSamples.CommitmentId, new DateOnly(2025, 9, 30));

    [Fact]
    public void Carries_the_day_agreed_before() =>
        LabSamples.WithCommitment().When(Renegotiate, Acts.Coordinator.Because("Budget vote in July"))
            .Then<Commitment>(LabSamples.CommitmentId, new CommitmentRenegotiated(Was: new DateOnly(2025, 6, 30), new DateOnly(2025, 9, 30)));

    [Fact]
    public void Refuses_to_renegotiate_without_a_reason() =>
        LabSamples.WithCommitment().When(Renegotiate, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_the_same_day() =>
        LabSamples.WithCommitment().When(Renegotiate with { Due = LabSamples.Promised.Due }, Acts.Coordinator.Because("Vote"))
            .ThenRefused(Refusals.SameDueDay, "due");

    [Fact]
    public void Refuses_a_due_day_in_the_past() =>
        LabSamples.WithCommitment().When(Renegotiate with { Due = Acts.Day.AddDays(-1) }, Acts.Coordinator.Because("Vote"))
            .ThenRefused(Refusals.DueBeforeItIsMade, "due");

    [Fact]
    public void Refuses_a_commitment_kept_already() =>
        LabSamples.WithCommitment(new CommitmentKept()).When(Renegotiate, Acts.Coordinator.Because("Vote"))
            .ThenRefused(Refusals.CommitmentSettled);

    [Fact]
    public void Refuses_an_unknown_commitment() =>
        new Scenario().When(Renegotiate, Acts.Coordinator.Because("Vote")).ThenRefused(Refusals.NotFound, "commitmentId");
}
