using Cases.Engine;
using Cases.MicroExperiments;

namespace Cases.Tests.MicroExperiments;

public sealed class TakeUpPracticeTests
{
    static readonly Act InGrenoble = Acts.By(Role.Coordinator, "grenoble");

    static readonly TakeUpPractice TakeUp = new(LabSamples.PracticeId, "grenoble");

    static Scenario Published(params IEvent[] then) => LabSamples.Running().Given<Practice>(LabSamples.PracticeId,
        [new PracticePublished(LabSamples.ExperimentId, "lyon", "Guichet mobile", "Le service va vers les habitants."), .. then]);

    [Fact]
    public void Takes_the_practice_to_another_territory() =>
        Published().When(TakeUp, InGrenoble).Then<Practice>(LabSamples.PracticeId, new PracticeTakenUp("grenoble", null));

    [Fact]
    public void Names_the_experiment_that_tries_it_there() =>
        Published().Given<MicroExperiment>(LabSamples.FollowOn, LabSamples.Designed with { Territory = "grenoble" })
            .When(TakeUp with { ExperimentId = LabSamples.FollowOn }, InGrenoble)
            .Then<Practice>(LabSamples.PracticeId, new PracticeTakenUp("grenoble", LabSamples.FollowOn));

    [Fact]
    public void Refuses_an_experiment_of_another_territory() =>
        Published().When(TakeUp with { ExperimentId = LabSamples.ExperimentId }, InGrenoble).ThenRefused(Refusals.NotFound, "experimentId");

    [Fact]
    public void Refuses_the_territory_it_comes_from() =>
        Published().When(TakeUp with { Territory = "lyon" }, Acts.Coordinator).ThenRefused(Refusals.OwnPractice, "territory");

    [Fact]
    public void Refuses_to_take_it_up_twice() =>
        Published(new PracticeTakenUp("grenoble", null)).When(TakeUp, InGrenoble).ThenRefused(Refusals.AlreadyTakenUp, "territory");

    [Fact]
    public void Refuses_to_speak_for_another_territory() =>
        Published().When(TakeUp, Acts.Coordinator).ThenRefused(Refusals.OutOfTerritory, "territory");

    [Fact]
    public void Refuses_to_be_nowhere() =>
        Published().When(TakeUp with { Territory = "" }, InGrenoble).ThenRefused(Refusals.Required, "territory");

    [Fact]
    public void Refuses_an_unknown_practice() =>
        LabSamples.WithLab().When(TakeUp, InGrenoble).ThenRefused(Refusals.NotFound, "practiceId");
}
