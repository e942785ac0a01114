using Cases.CoCreation;

namespace Cases.Tests.CoCreation;

public sealed class SetAsideIdeaTests
{
    static readonly SetAsideIdea Decide = new(LabSamples.Lab, LabSamples.IdeaId);

    [Fact]
    public void Does_not_retain_the_idea() =>
        LabSamples.WithLab().When(Decide, Acts.Coordinator.Because("Reach, cost, time"))
            .Then<PolicyLab>(LabSamples.Lab, new IdeaSetAside(LabSamples.IdeaId));

    [Fact]
    public void Does_not_retain_an_idea_selected_before_any_longer() =>
        LabSamples.WithLab(new IdeaSelected(LabSamples.IdeaId)).When(Decide, Acts.Coordinator.Because("Reach, cost, time"))
            .Then<PolicyLab>(LabSamples.Lab, new IdeaSetAside(LabSamples.IdeaId));

    [Fact]
    public void Refuses_an_idea_set_aside_before() =>
        LabSamples.WithLab(new IdeaSetAside(LabSamples.IdeaId)).When(Decide, Acts.Coordinator.Because("Reach, cost, time"))
            .ThenRefused(Refusals.IdeaSetAside, "ideaId");

    [Fact]
    public void Refuses_to_decide_without_saying_why() =>
        LabSamples.WithLab().When(Decide, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_an_unknown_idea() =>
        LabSamples.WithLab().When(Decide with { IdeaId = LabSamples.OtherIdea }, Acts.Coordinator).ThenRefused(Refusals.NotFound, "ideaId");

    [Fact]
    public void Refuses_a_caseworker() =>
        LabSamples.WithLab().When(Decide, Acts.Caseworker.Because("Reach, cost, time")).ThenRefused(Refusals.RoleNotAllowed);
}
