using Cases.MicroExperiments;

namespace Cases.Tests.MicroExperiments;

public sealed class SetCriterionTests
{
    static readonly SetCriterion Set = new(LabSamples.ExperimentId, "delay", "Délai d’accès", "days", 20, 10, Direction.AtMost);

    [Fact]
    public void Says_what_the_experiment_is_judged_by() =>
        LabSamples.WithExperiment().When(Set, Acts.Caseworker).Then<MicroExperiment>(LabSamples.ExperimentId, LabSamples.Delay);

    [Fact]
    public void Replaces_a_criterion_nobody_measured_yet() =>
        LabSamples.Running().When(Set with { Target = 8 }, Acts.Caseworker)
            .Then<MicroExperiment>(LabSamples.ExperimentId, LabSamples.Delay with { Target = 8 });

    [Fact]
    public void Does_nothing_when_it_is_set_so() =>
        LabSamples.Running().When(Set, Acts.Caseworker).ThenNothing();

    [Fact]
    public void Refuses_to_move_a_target_after_it_was_measured() =>
        LabSamples.Running(new MeasurementRecorded("delay", 12, Met: false, null)).When(Set with { Target = 15 }, Acts.Caseworker)
            .ThenRefused(Refusals.CriterionMeasured, "code");

    [Fact]
    public void Refuses_an_experiment_that_was_decided() =>
        LabSamples.Running(new ExperimentDecided(ExperimentDecision.Stop, null)).When(Set, Acts.Caseworker)
            .ThenRefused(Refusals.ExperimentDecided);

    [Theory, InlineData("code"), InlineData("measure"), InlineData("unit")]
    public void Refuses_to_go_without(string field) =>
        LabSamples.WithExperiment().When(field switch
        {
            "code" => Set with { Code = "" },
            "measure" => Set with { Measure = "" },
            _ => Set with { Unit = "" },
        }, Acts.Caseworker).ThenRefused(Refusals.Required, field);

    [Fact]
    public void Refuses_an_unknown_experiment() =>
        LabSamples.WithLab().When(Set, Acts.Caseworker).ThenRefused(Refusals.NotFound, "experimentId");
}
