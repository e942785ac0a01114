using Cases.Engine;
using Cases.MicroExperiments;

namespace Cases.Tests.MicroExperiments;

public sealed class RecordAdaptationTests
{
    static readonly RecordAdaptation Record = new(LabSamples.ExperimentId, Personal.Of("Open in the evening"));

    [Fact]
    public void Writes_down_what_was_changed() =>
        LabSamples.Running().When(Record, Acts.Caseworker.Because("Nobody came in the morning"))
            .Then<MicroExperiment>(LabSamples.ExperimentId, new AdaptationRecorded(Record.What));

    [Fact]
    public void Refuses_an_experiment_that_has_not_started() =>
        LabSamples.WithExperiment().When(Record, Acts.Caseworker.Because("Nobody came in the morning")).ThenRefused(Refusals.ExperimentNotStarted);

    [Fact]
    public void Refuses_an_unknown_experiment() =>
        LabSamples.WithLab().When(Record, Acts.Caseworker.Because("Nobody came in the morning")).ThenRefused(Refusals.NotFound, "experimentId");

    [Fact]
    public void Refuses_a_change_without_a_reason() =>
        LabSamples.Running().When(Record, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");
}
