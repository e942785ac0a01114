using Cases.MicroExperiments;

namespace Cases.Tests.MicroExperiments;

public sealed class RetractSpendingTests
{
    static readonly RetractSpending Retract = new(LabSamples.ExperimentId, Corrects: 4);

    static readonly ResourceSpent Spent = new("interpreting", 350.5m, "EUR");

    static readonly SpendingRetracted Retracted = new(4, "interpreting", 350.5m, "EUR");

    [Fact]
    public void Carries_what_it_was() =>
        LabSamples.Running(Spent).When(Retract, Acts.Caseworker.Because("Billed to the city"))
            .Then<MicroExperiment>(LabSamples.ExperimentId, Retracted);

    [Fact]
    public void Refuses_to_take_it_back_without_a_reason() =>
        LabSamples.Running(Spent).When(Retract, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_spending_taken_back_before() =>
        LabSamples.Running(Spent, Retracted).When(Retract, Acts.Caseworker.Because("Again")).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_an_entry_that_is_no_spending() =>
        LabSamples.Running(Spent).When(Retract with { Corrects = 2 }, Acts.Caseworker.Because("Again"))
            .ThenRefused(Refusals.NotCorrectable, "corrects");
}
