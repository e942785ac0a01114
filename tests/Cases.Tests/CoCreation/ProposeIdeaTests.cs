using Cases.CoCreation;
using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.CoCreation;

public sealed class ProposeIdeaTests
{
    static readonly IReadOnlyList<Guid> Both = [LabSamples.Newcomer, LabSamples.LocalActor];

    static readonly ProposeIdea Propose =
        new(LabSamples.Lab, LabSamples.OtherIdea, "Marche exploratoire", LabSamples.Newcomers, Personal.Of("Une marche avec les habitants"));

    [Fact]
    public void Puts_an_idea_forward() =>
        LabSamples.WithLab().When(Propose, Acts.Caseworker).Then<PolicyLab>(LabSamples.Lab,
            new IdeaProposed(LabSamples.OtherIdea, "Marche exploratoire", Propose.Description, LabSamples.Newcomers));

    [Fact]
    public void Lets_both_populations_propose_together() =>
        LabSamples.WithLab(new LabParticipantJoined(LabSamples.LocalActor, Population.LocalActor))
            .When(Propose with { Proposers = Both }, Acts.Caseworker).Then<PolicyLab>(LabSamples.Lab,
                new IdeaProposed(LabSamples.OtherIdea, "Marche exploratoire", Propose.Description, Both));

    [Fact]
    public void Refuses_somebody_who_is_not_in_the_lab() =>
        LabSamples.WithLab().When(Propose with { Proposers = Both }, Acts.Caseworker).ThenRefused(Refusals.NotInTheLab, "proposers[1]");

    [Fact]
    public void Refuses_somebody_twice() =>
        LabSamples.WithLab().When(Propose with { Proposers = [LabSamples.Newcomer, LabSamples.Newcomer] }, Acts.Caseworker)
            .ThenRefused(Refusals.NamedTwice, "proposers[1]");

    [Fact]
    public void Refuses_an_idea_of_nobody() =>
        LabSamples.WithLab().When(Propose with { Proposers = [] }, Acts.Caseworker).ThenRefused(Refusals.Required, "proposers");

    [Fact]
    public void Refuses_an_idea_without_a_title() =>
        LabSamples.WithLab().When(Propose with { Title = " " }, Acts.Caseworker).ThenRefused(Refusals.Required, "title");

    [Fact]
    public void Refuses_the_same_idea_twice() =>
        LabSamples.WithLab().When(Propose with { IdeaId = LabSamples.IdeaId }, Acts.Caseworker).ThenRefused(Refusals.AlreadyExists, "ideaId");

    [Fact]
    public void Refuses_an_unknown_lab() =>
        LabSamples.Enrolled().When(Propose, Acts.Caseworker).ThenRefused(Refusals.NotFound, "policyLabId");
}
