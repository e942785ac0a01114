using Cases.MicroExperiments;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class MeasurementsTests
{
    static readonly string Key = Measurements.KeyOf(LabSamples.ExperimentId, "delay");

    static readonly MeasurementRow Unmeasured = new(
        Key, LabSamples.ExperimentId, "lyon", "delay", "Délai d’accès", "days", 20, 10, Direction.AtMost);

    static Log Running => new Log().And<MicroExperiment>(LabSamples.ExperimentId, LabSamples.Designed)
        .And<MicroExperiment>(LabSamples.ExperimentId, LabSamples.Delay)
        .And<MicroExperiment>(LabSamples.ExperimentId, new ExperimentStarted(Overridden: false));

    static Log Measured => Running.And<MicroExperiment>(LabSamples.ExperimentId, new MeasurementRecorded("delay", 12, Met: false, null));

    [Fact]
    public void Has_a_line_before_anything_is_measured() => Row(Running).ShouldBe(Unmeasured);

    [Fact]
    public void Shows_the_value_of_the_latest_day() =>
        Row(Measured.And<MicroExperiment>(LabSamples.ExperimentId, new MeasurementRecorded("delay", 18, false, null), Acts.Day.AddDays(-7)))
            .ShouldBe(Unmeasured with { Measurements = 2, Latest = 12, MeasuredOn = Acts.Day, Version = 4, Met = false });

    [Fact]
    public void Shows_a_corrected_value_and_its_day() =>
        Row(Measured.And<MicroExperiment>(LabSamples.ExperimentId, new MeasurementCorrected(4, "delay", 12, 9, Met: true), Acts.Day.AddDays(3)))
            .ShouldBe(Unmeasured with { Measurements = 1, Latest = 9, MeasuredOn = Acts.Day.AddDays(3), Version = 5, Met = true });

    static MeasurementRow Row(Log log) => log.Row<MeasurementRow>(new Measurements(), Key).ShouldNotBeNull();
}
