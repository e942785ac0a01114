using Cases.MicroExperiments;

namespace Cases.Tests.MicroExperiments;

public sealed class CorrectMeasurementTests
{
    static readonly CorrectMeasurement Correct = new(LabSamples.ExperimentId, Corrects: 4, 9);

    static readonly MeasurementRecorded Wrong = new("delay", 12, Met: false, null);

    static readonly MeasurementCorrected Corrected = new(4, "delay", Was: 12, 9, Met: true);

    [Fact]
    public void Carries_what_it_was() =>
        LabSamples.Running(Wrong).When(Correct, Acts.Caseworker.Because("Counted weekends"))
            .Then<MicroExperiment>(LabSamples.ExperimentId, Corrected);

    [Fact]
    public void Puts_a_correction_right_too() =>
        LabSamples.Running(Wrong, Corrected).When(Correct with { Corrects = 5, Value = 11 }, Acts.Caseworker.Because("Counted twice"))
            .Then<MicroExperiment>(LabSamples.ExperimentId, new MeasurementCorrected(5, "delay", Was: 9, 11, Met: false));

    [Fact]
    public void Refuses_to_correct_without_a_reason() =>
        LabSamples.Running(Wrong).When(Correct, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_measurement_corrected_before() =>
        LabSamples.Running(Wrong, Corrected).When(Correct, Acts.Caseworker.Because("Again")).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_an_entry_that_is_no_measurement() =>
        LabSamples.Running(Wrong).When(Correct with { Corrects = 2 }, Acts.Caseworker.Because("Again"))
            .ThenRefused(Refusals.NotCorrectable, "corrects");
}
