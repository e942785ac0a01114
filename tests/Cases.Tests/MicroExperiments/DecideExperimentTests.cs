using Cases.MicroExperiments;

namespace Cases.Tests.MicroExperiments;

public sealed class DecideExperimentTests
{
    static readonly MeasurementRecorded Measured = new("delay", 9, Met: true, null);

    static readonly Engine.Act Because = Acts.Coordinator.Because("The delay fell by half");

    static readonly ExperimentDecided Adopted = new(ExperimentDecision.Adopt, null);

    [Theory, InlineData(ExperimentDecision.Adopt), InlineData(ExperimentDecision.Scale),
        InlineData(ExperimentDecision.Iterate), InlineData(ExperimentDecision.Stop)]
    public void Decides_once_something_was_measured(ExperimentDecision decision) =>
        LabSamples.Running(Measured).When(To(decision), Because)
            .Then<MicroExperiment>(LabSamples.ExperimentId, new ExperimentDecided(decision, null));

    [Fact]
    public void Names_the_experiment_an_iteration_goes_on_in() =>
        LabSamples.Running(Measured).When(To(ExperimentDecision.Iterate) with { FollowOnId = LabSamples.FollowOn }, Because)
            .Then<MicroExperiment>(LabSamples.ExperimentId, new ExperimentDecided(ExperimentDecision.Iterate, LabSamples.FollowOn));

    [Fact]
    public void Decides_again_on_an_experiment_that_was_iterated_in_place() =>
        LabSamples.Running(Measured, new ExperimentDecided(ExperimentDecision.Iterate, null)).When(To(ExperimentDecision.Adopt), Because)
            .Then<MicroExperiment>(LabSamples.ExperimentId, Adopted);

    [Fact]
    public void Scales_what_was_adopted() =>
        LabSamples.Running(Measured, Adopted).When(To(ExperimentDecision.Scale), Because)
            .Then<MicroExperiment>(LabSamples.ExperimentId, new ExperimentDecided(ExperimentDecision.Scale, null));

    [Fact]
    public void Stops_an_experiment_before_any_measurement() =>
        LabSamples.Running().When(To(ExperimentDecision.Stop), Because)
            .Then<MicroExperiment>(LabSamples.ExperimentId, new ExperimentDecided(ExperimentDecision.Stop, null));

    [Fact]
    public void Stops_an_experiment_before_it_starts() =>
        LabSamples.WithExperiment().When(To(ExperimentDecision.Stop), Because)
            .Then<MicroExperiment>(LabSamples.ExperimentId, new ExperimentDecided(ExperimentDecision.Stop, null));

    [Theory, InlineData(ExperimentDecision.Adopt), InlineData(ExperimentDecision.Scale), InlineData(ExperimentDecision.Iterate)]
    public void Refuses_to_go_on_without_a_measurement(ExperimentDecision decision) =>
        LabSamples.Running().When(To(decision), Because).ThenRefused(Refusals.NotMeasured, "decision");

    [Fact]
    public void Refuses_to_adopt_what_has_not_started() =>
        LabSamples.WithExperiment().When(To(ExperimentDecision.Adopt), Because).ThenRefused(Refusals.ExperimentNotStarted, "decision");

    [Fact]
    public void Refuses_a_second_decision() =>
        LabSamples.Running(Measured, Adopted).When(To(ExperimentDecision.Stop), Because).ThenRefused(Refusals.ExperimentDecided, "decision");

    [Fact]
    public void Refuses_a_follow_on_of_what_is_stopped() =>
        LabSamples.Running().When(To(ExperimentDecision.Stop) with { FollowOnId = LabSamples.FollowOn }, Because)
            .ThenRefused(Refusals.FollowOnOfAnother, "followOnId");

    [Fact]
    public void Refuses_to_follow_on_itself() =>
        LabSamples.Running(Measured).When(To(ExperimentDecision.Iterate) with { FollowOnId = LabSamples.ExperimentId }, Because)
            .ThenRefused(Refusals.NamedTwice, "followOnId");

    [Fact]
    public void Refuses_to_decide_without_a_reason() =>
        LabSamples.Running(Measured).When(To(ExperimentDecision.Adopt), Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_an_unknown_experiment() =>
        LabSamples.WithLab().When(To(ExperimentDecision.Stop), Because).ThenRefused(Refusals.NotFound, "experimentId");

    [Fact]
    public void Refuses_a_caseworker() =>
        LabSamples.Running(Measured).When(To(ExperimentDecision.Adopt), Acts.Caseworker.Because("It works"))
            .ThenRefused(Refusals.RoleNotAllowed);

    static DecideExperiment To(ExperimentDecision decision) => new(LabSamples.ExperimentId, decision);
}
