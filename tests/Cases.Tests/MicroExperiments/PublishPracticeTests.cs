using Cases.MicroExperiments;

namespace Cases.Tests.MicroExperiments;

public sealed class PublishPracticeTests
{
    static readonly PublishPractice Publish =
        new(LabSamples.PracticeId, LabSamples.ExperimentId, "Guichet mobile", "Le service va vers les habitants.");

    static readonly PracticePublished Published =
        new(LabSamples.ExperimentId, "lyon", "Guichet mobile", "Le service va vers les habitants.");

    [Theory, InlineData(ExperimentDecision.Adopt), InlineData(ExperimentDecision.Scale)]
    public void Gives_what_worked_to_the_network(ExperimentDecision decision) =>
        LabSamples.Running(new ExperimentDecided(decision, null)).When(Publish, Acts.Coordinator)
            .Then<Practice>(LabSamples.PracticeId, Published)
            .Then<MicroExperiment>(LabSamples.ExperimentId, new ExperimentPublished(LabSamples.PracticeId));

    [Fact]
    public void Refuses_what_is_still_being_tried() =>
        LabSamples.Running().When(Publish, Acts.Coordinator).ThenRefused(Refusals.NotAGoodPractice);

    [Fact]
    public void Refuses_what_was_stopped() =>
        LabSamples.Running(new ExperimentDecided(ExperimentDecision.Stop, null)).When(Publish, Acts.Coordinator)
            .ThenRefused(Refusals.NotAGoodPractice);

    [Fact]
    public void Refuses_the_same_practice_twice() =>
        LabSamples.Running().Given<Practice>(LabSamples.PracticeId, Published).When(Publish, Acts.Coordinator)
            .ThenRefused(Refusals.AlreadyExists, "practiceId");

    [Fact]
    public void Refuses_an_unknown_experiment() =>
        LabSamples.WithLab().When(Publish, Acts.Coordinator).ThenRefused(Refusals.NotFound, "experimentId");

    [Fact]
    public void Refuses_to_have_no_title() =>
        LabSamples.Running().When(Publish with { Title = "" }, Acts.Coordinator).ThenRefused(Refusals.Required, "title");

    [Fact]
    public void Refuses_to_have_no_summary() =>
        LabSamples.Running().When(Publish with { Summary = "" }, Acts.Coordinator).ThenRefused(Refusals.Required, "summary");
}
