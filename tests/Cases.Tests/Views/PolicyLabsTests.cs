using Cases.CoCreation;
using Cases.Programmes;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class PolicyLabsTests
{
    static Log Convened => new Log().And<PolicyLab>(LabSamples.Lab, LabSamples.Convened with
    {
        Levels = [GovernanceLevel.Metropolitan], Days = [new DateOnly(2024, 11, 6), new DateOnly(2024, 11, 5)],
    });

    [Fact]
    public void Says_when_and_between_whom_it_meets() =>
        Row(Convened).ShouldSatisfyAllConditions(
            row => (row.FirstDay, row.LastDay, row.Days).ShouldBe((new DateOnly(2024, 11, 5), new DateOnly(2024, 11, 6), 2)),
            row => row.Levels.ShouldBe(["metropolitan"]));

    [Fact]
    public void Counts_both_populations_apart() =>
        Row(Convened.And<PolicyLab>(LabSamples.Lab, new LabParticipantJoined(LabSamples.Newcomer, Population.Newcomer))
                .And<PolicyLab>(LabSamples.Lab, new LabParticipantJoined(LabSamples.LocalActor, Population.LocalActor))
                .And<PolicyLab>(LabSamples.Lab, new LabParticipantJoined(Samples.Other, Population.LocalActor)))
            .ShouldSatisfyAllConditions(row => row.Newcomers.ShouldBe(1), row => row.LocalActors.ShouldBe(2));

    [Fact]
    public void Keeps_the_ideas_still_selected_and_the_actions_it_serves() =>
        Row(Convened.And<PolicyLab>(LabSamples.Lab, LabSamples.Proposed)
                .And<PolicyLab>(LabSamples.Lab, LabSamples.Proposed with { Idea = LabSamples.OtherIdea })
                .And<PolicyLab>(LabSamples.Lab, new IdeaSelected(LabSamples.IdeaId))
                .And<PolicyLab>(LabSamples.Lab, new IdeaSelected(LabSamples.OtherIdea))
                .And<PolicyLab>(LabSamples.Lab, new IdeaSetAside(LabSamples.IdeaId))
                .And<PolicyLab>(LabSamples.Lab, new LabLinkedToAction(LabSamples.ActionId)))
            .ShouldSatisfyAllConditions(
                row => row.Ideas.ShouldBe(2),
                row => row.Selected.ShouldBe([LabSamples.OtherIdea]),
                row => row.Actions.ShouldBe([LabSamples.ActionId]));

    static PolicyLabRow Row(Log log) => log.Row<PolicyLabRow>(new PolicyLabs(), LabSamples.Lab).ShouldNotBeNull();
}
