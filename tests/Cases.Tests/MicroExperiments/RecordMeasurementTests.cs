using Cases.Engine;
using Cases.MicroExperiments;

namespace Cases.Tests.MicroExperiments;

public sealed class RecordMeasurementTests
{
    static readonly RecordMeasurement Record = new(LabSamples.ExperimentId, "delay", 12.5m, Personal.Of("Counted at the desk"));

    [Theory, InlineData(12.5, false), InlineData(10, true), InlineData(9.5, true)]
    public void Says_whether_the_value_stays_under_the_ceiling(double value, bool met) =>
        LabSamples.Running().When(Record with { Value = (decimal)value }, Acts.Caseworker)
            .Then<MicroExperiment>(LabSamples.ExperimentId, new MeasurementRecorded("delay", (decimal)value, met, Record.Source));

    [Theory, InlineData(29, false), InlineData(30, true), InlineData(31, true)]
    public void Says_whether_the_value_reaches_the_floor(int value, bool met) =>
        LabSamples.WithExperiment(new CriterionSet("visits", "Visites", "people", null, 30, Direction.AtLeast), new ExperimentStarted(false))
            .When(new RecordMeasurement(LabSamples.ExperimentId, "visits", value), Acts.Caseworker)
            .Then<MicroExperiment>(LabSamples.ExperimentId, new MeasurementRecorded("visits", value, met, null));

    [Fact]
    public void Takes_a_late_entry_after_the_decision() =>
        LabSamples.Running(new ExperimentDecided(ExperimentDecision.Stop, null)).When(Record, Acts.Caseworker.On(2024, 10, 1))
            .Then<MicroExperiment>(LabSamples.ExperimentId, new MeasurementRecorded("delay", 12.5m, Met: false, Record.Source));

    [Fact]
    public void Refuses_a_criterion_the_experiment_does_not_have() =>
        LabSamples.Running().When(Record with { Criterion = "cost" }, Acts.Caseworker).ThenRefused(Refusals.UnknownCriterion, "criterion");

    [Fact]
    public void Refuses_an_experiment_that_has_not_started() =>
        LabSamples.WithExperiment(LabSamples.Delay).When(Record, Acts.Caseworker).ThenRefused(Refusals.ExperimentNotStarted);

    [Fact]
    public void Refuses_an_unknown_experiment() =>
        LabSamples.WithLab().When(Record, Acts.Caseworker).ThenRefused(Refusals.NotFound, "experimentId");
}
