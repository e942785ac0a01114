using Cases.MicroExperiments;

namespace Cases.Tests.MicroExperiments;

public sealed class SpendResourceTests
{
    static readonly SpendResource Spend = new(LabSamples.ExperimentId, "interpreting", 350.5m, "EUR");

    [Theory, InlineData("EUR"), InlineData("hours")]
    public void Writes_down_money_or_hours(string unit) =>
        LabSamples.Running().When(Spend with { Unit = unit }, Acts.Caseworker)
            .Then<MicroExperiment>(LabSamples.ExperimentId, new ResourceSpent("interpreting", 350.5m, unit));

    [Theory, InlineData("euros"), InlineData("eur"), InlineData("")]
    public void Refuses_any_other_unit(string unit) =>
        LabSamples.Running().When(Spend with { Unit = unit }, Acts.Caseworker).ThenRefused(Refusals.UnknownUnit, "unit");

    [Theory, InlineData(0), InlineData(-5)]
    public void Refuses_to_spend_nothing(int amount) =>
        LabSamples.Running().When(Spend with { Amount = amount }, Acts.Caseworker).ThenRefused(Refusals.AmountNotPositive, "amount");

    [Fact]
    public void Refuses_to_spend_on_nothing() =>
        LabSamples.Running().When(Spend with { Kind = " " }, Acts.Caseworker).ThenRefused(Refusals.Required, "kind");

    [Fact]
    public void Refuses_an_unknown_experiment() =>
        LabSamples.WithLab().When(Spend, Acts.Caseworker).ThenRefused(Refusals.NotFound, "experimentId");
}
