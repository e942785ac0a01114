using Cases.Engine;
using Cases.MicroExperiments;

namespace Cases.Tests.MicroExperiments;

public sealed class NoteLearningTests
{
    static readonly NoteLearning Record = new(LabSamples.ExperimentId, Personal.Of("People come with a neighbour"));

    [Fact]
    public void Writes_down_what_was_learnt() =>
        LabSamples.Running().When(Record, Acts.Caseworker)
            .Then<MicroExperiment>(LabSamples.ExperimentId, new LearningNoted(Record.Text));

    [Fact]
    public void Refuses_an_experiment_that_has_not_started() =>
        LabSamples.WithExperiment().When(Record, Acts.Caseworker).ThenRefused(Refusals.ExperimentNotStarted);

    [Fact]
    public void Refuses_an_unknown_experiment() =>
        LabSamples.WithLab().When(Record, Acts.Caseworker).ThenRefused(Refusals.NotFound, "experimentId");
}
