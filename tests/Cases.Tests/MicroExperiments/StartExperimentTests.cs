using Cases.CoCreation;
using Cases.MicroExperiments;

namespace Cases.Tests.MicroExperiments;

public sealed class StartExperimentTests
{
    static readonly StartExperiment Start = new(LabSamples.ExperimentId);

    static readonly StartExperiment Anyway = Start with { Override = true };

    static Scenario WithoutSelection => LabSamples.WithLab()
        .Given<MicroExperiment>(LabSamples.ExperimentId, LabSamples.Designed, LabSamples.Delay);

    [Fact]
    public void Starts_with_a_criterion_and_a_selected_idea() =>
        LabSamples.WithExperiment(LabSamples.Delay).When(Start, Acts.Caseworker)
            .Then<MicroExperiment>(LabSamples.ExperimentId, new ExperimentStarted(Overridden: false));

    [Fact]
    public void Overrides_nothing_when_nothing_is_missing() =>
        LabSamples.WithExperiment(LabSamples.Delay).When(Anyway, Acts.Caseworker)
            .Then<MicroExperiment>(LabSamples.ExperimentId, new ExperimentStarted(Overridden: false));

    [Fact]
    public void Lets_a_coordinator_start_without_a_criterion_and_say_why() =>
        LabSamples.WithExperiment().When(Anyway, Acts.Coordinator.Because("Exploratory"))
            .Then<MicroExperiment>(LabSamples.ExperimentId, new ExperimentStarted(Overridden: true));

    [Fact]
    public void Lets_a_coordinator_start_without_a_selected_idea_and_say_why() =>
        WithoutSelection.When(Anyway, Acts.Coordinator.Because("The jury meets next week"))
            .Then<MicroExperiment>(LabSamples.ExperimentId, new ExperimentStarted(Overridden: true));

    [Fact]
    public void Refuses_to_start_without_a_criterion() =>
        LabSamples.WithExperiment().When(Start, Acts.Coordinator).ThenRefused(Refusals.NoCriterion);

    [Fact]
    public void Refuses_to_start_without_a_selected_idea() =>
        WithoutSelection.When(Start, Acts.Coordinator).ThenRefused(Refusals.NoSelectedIdea);

    [Fact]
    public void Refuses_to_start_on_an_idea_set_aside_since() =>
        LabSamples.WithExperiment(LabSamples.Delay).Given<PolicyLab>(LabSamples.Lab, new IdeaSetAside(LabSamples.IdeaId))
            .When(Start, Acts.Coordinator).ThenRefused(Refusals.NoSelectedIdea);

    [Fact]
    public void Refuses_an_override_by_a_caseworker() =>
        LabSamples.WithExperiment().When(Anyway, Acts.Caseworker.Because("Exploratory")).ThenRefused(Refusals.RoleNotAllowed, "override");

    [Fact]
    public void Refuses_an_override_without_a_reason() =>
        LabSamples.WithExperiment().When(Anyway, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_to_start_twice() =>
        LabSamples.Running().When(Start, Acts.Caseworker).ThenRefused(Refusals.ExperimentStarted);

    [Fact]
    public void Refuses_an_experiment_stopped_before() =>
        LabSamples.WithExperiment(LabSamples.Delay, new ExperimentDecided(ExperimentDecision.Stop, null)).When(Start, Acts.Caseworker)
            .ThenRefused(Refusals.ExperimentDecided);

    [Fact]
    public void Refuses_an_unknown_experiment() =>
        LabSamples.WithLab().When(Start, Acts.Caseworker).ThenRefused(Refusals.NotFound, "experimentId");
}
