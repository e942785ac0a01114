using Cases.CoCreation;
using Cases.Engine;
using Cases.MicroExperiments;

namespace Cases.Tests.MicroExperiments;

public sealed class DesignExperimentTests
{
    static readonly DesignExperiment Design = new(LabSamples.ExperimentId, LabSamples.Lab, LabSamples.Ideas, "Guichet mobile",
        "Un guichet proche réduit le non-recours.", Owners: LabSamples.Newcomers);

    [Fact]
    public void Belongs_to_the_lab_s_territory() =>
        LabSamples.WithLab().When(Design, Acts.Caseworker).Then<MicroExperiment>(LabSamples.ExperimentId, LabSamples.Designed);

    [Fact]
    public void Tests_several_ideas_at_once()
    {
        IReadOnlyList<Guid> ideas = [LabSamples.IdeaId, LabSamples.OtherIdea];
        LabSamples.WithLab(LabSamples.Proposed with { Idea = LabSamples.OtherIdea }).When(Design with { IdeaIds = ideas }, Acts.Caseworker)
            .Then<MicroExperiment>(LabSamples.ExperimentId, LabSamples.Designed with { Ideas = ideas });
    }

    [Fact]
    public void Is_owned_by_organisations_alone()
    {
        IReadOnlyList<Guid> organisations = [LabSamples.Organisation];
        LabSamples.WithLab().When(Design with { Organisations = organisations, Owners = null }, Acts.Caseworker)
            .Then<MicroExperiment>(LabSamples.ExperimentId, LabSamples.Designed with { Organisations = organisations, Owners = [] });
    }

    [Fact]
    public void Refuses_to_run_in_a_territory_the_actor_does_not_work_in() =>
        LabSamples.Enrolled().Given<PolicyLab>(LabSamples.Lab, LabSamples.Convened with { Territory = Act.Network }, LabSamples.Proposed)
            .When(Design with { Territory = "grenoble", Organisations = [LabSamples.Organisation], Owners = [] }, Acts.Caseworker)
            .ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_idea_of_another_lab() =>
        LabSamples.WithLab().When(Design with { IdeaIds = [LabSamples.IdeaId, LabSamples.OtherIdea] }, Acts.Caseworker)
            .ThenRefused(Refusals.NotFound, "ideaIds[1]");

    [Fact]
    public void Refuses_an_idea_named_twice() =>
        LabSamples.WithLab().When(Design with { IdeaIds = [LabSamples.IdeaId, LabSamples.IdeaId] }, Acts.Caseworker)
            .ThenRefused(Refusals.NamedTwice, "ideaIds[1]");

    [Fact]
    public void Refuses_to_test_nothing() =>
        LabSamples.WithLab().When(Design with { IdeaIds = [] }, Acts.Caseworker).ThenRefused(Refusals.Required, "ideaIds");

    [Fact]
    public void Refuses_to_be_owned_by_nobody() =>
        LabSamples.WithLab().When(Design with { Owners = null }, Acts.Caseworker).ThenRefused(Refusals.Required, "owners");

    [Fact]
    public void Refuses_an_owner_who_is_not_in_the_lab() =>
        LabSamples.WithLab().When(Design with { Owners = [LabSamples.LocalActor] }, Acts.Caseworker)
            .ThenRefused(Refusals.NotInTheLab, "owners[0]");

    [Fact]
    public void Refuses_to_have_no_title() =>
        LabSamples.WithLab().When(Design with { Title = "" }, Acts.Caseworker).ThenRefused(Refusals.Required, "title");

    [Fact]
    public void Refuses_to_have_no_hypothesis() =>
        LabSamples.WithLab().When(Design with { Hypothesis = "" }, Acts.Caseworker).ThenRefused(Refusals.Required, "hypothesis");

    [Fact]
    public void Refuses_an_unknown_lab() =>
        LabSamples.Enrolled().When(Design, Acts.Caseworker).ThenRefused(Refusals.NotFound, "policyLabId");

    [Fact]
    public void Refuses_the_same_experiment_twice() =>
        LabSamples.WithExperiment().When(Design, Acts.Caseworker).ThenRefused(Refusals.AlreadyExists, "experimentId");
}
