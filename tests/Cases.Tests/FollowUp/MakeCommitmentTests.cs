using Cases.Engine;
using Cases.FollowUp;

namespace Cases.Tests.FollowUp;

public sealed class MakeCommitmentTests
{
    static readonly MakeCommitment Make = new(LabSamples.CommitmentId, "lyon", LabSamples.Organisation, LabSamples.Promised.Owner,
        "Pérenniser le guichet", new DateOnly(2025, 6, 30));

    [Fact]
    public void Records_who_commits_to_what_by_when() =>
        new Scenario().When(Make, Acts.Coordinator).Then<Commitment>(LabSamples.CommitmentId, LabSamples.Promised);

    [Fact]
    public void Names_the_experiment_and_the_lab_it_comes_from() =>
        LabSamples.Running().When(Make with { ExperimentId = LabSamples.ExperimentId, PolicyLabId = LabSamples.Lab }, Acts.Coordinator)
            .Then<Commitment>(LabSamples.CommitmentId,
                LabSamples.Promised with { Experiment = LabSamples.ExperimentId, PolicyLab = LabSamples.Lab });

    [Fact]
    public void Refuses_an_unknown_experiment() =>
        new Scenario().When(Make with { ExperimentId = LabSamples.ExperimentId }, Acts.Coordinator).ThenRefused(Refusals.NotFound, "experimentId");

    [Fact]
    public void Refuses_an_unknown_lab() =>
        new Scenario().When(Make with { PolicyLabId = LabSamples.Lab }, Acts.Coordinator).ThenRefused(Refusals.NotFound, "policyLabId");

    [Fact]
    public void Refuses_a_due_day_in_the_past() =>
        new Scenario().When(Make with { Due = Acts.Day.AddDays(-1) }, Acts.Coordinator).ThenRefused(Refusals.DueBeforeItIsMade, "due");

    [Fact]
    public void Refuses_a_commitment_to_nothing() =>
        new Scenario().When(Make with { Title = "" }, Acts.Coordinator).ThenRefused(Refusals.Required, "title");

    [Fact]
    public void Refuses_to_be_nowhere() =>
        new Scenario().When(Make with { Territory = "" }, Acts.Coordinator).ThenRefused(Refusals.Required, "territory");

    [Fact]
    public void Refuses_the_same_commitment_twice() =>
        LabSamples.WithCommitment().When(Make, Acts.Coordinator).ThenRefused(Refusals.AlreadyExists, "commitmentId");

    [Fact]
    public void Refuses_a_coordinator_of_another_territory() =>
        new Scenario().When(Make, Acts.By(Role.Coordinator, "grenoble")).ThenRefused(Refusals.OutOfTerritory);
}
