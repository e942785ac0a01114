using Cases.Programmes;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class PartnershipsTests
{
    static readonly Guid Action = new("00000000-0000-0000-0000-00000000a011");
    static readonly Guid Milestone = new("00000000-0000-0000-0000-00000000a012");

    static readonly HandwrittenTrail Plan = new HandwrittenTrail().Record<Partnership>(Samples.Person, new PartnershipFormed("Cities of Equality"),
        new ActionAdded(Action, "Spatial segregation", ["spatial-segregation"]), new ActionLeaderNamed(Action, Samples.Other),
        new ActionLinked(Action, LinkTo.Edition, Samples.Edition), new ActionLinked(Action, LinkTo.PolicyLab, Samples.Other),
        new MilestoneSet(Action, Milestone, "Survey", new DateOnly(2026, 3, 31)), new MilestoneSet(Action, Milestone, "Survey", new DateOnly(2026, 6, 30)));

    [Fact]
    public void Shows_the_tree_from_partnership_to_milestone() =>
        Plan.Rows(new Partnerships()).Select(r => (r.Level, r.Title, r.Partnership, r.Action)).ShouldBe([
            (PlanLevel.Partnership, "Cities of Equality", Samples.Person, null),
            (PlanLevel.Action, "Spatial segregation", Samples.Person, null),
            (PlanLevel.Milestone, "Survey", Samples.Person, Action),
        ]);

    [Fact]
    public void Shows_an_action_with_its_leader_and_links()
    {
        var row = Plan.Rows(new Partnerships()).Single(r => r.Id == Action);
        (row.Leader, row.Editions.Single(), row.PolicyLabs.Single()).ShouldBe((Samples.Other, Samples.Edition, Samples.Other));
    }

    [Fact]
    public void Shows_the_day_a_milestone_is_due_now() =>
        Plan.Rows(new Partnerships()).Single(r => r.Id == Milestone).Due.ShouldBe(new DateOnly(2026, 6, 30));

    [Fact]
    public void Shows_the_day_a_milestone_was_reached() =>
        new HandwrittenTrail().Record<Partnership>(Samples.Person, new PartnershipFormed("Cities of Equality"),
                new MilestoneSet(Action, Milestone, "Survey", new DateOnly(2026, 3, 31)), new MilestoneReached(Action, Milestone))
            .Rows(new Partnerships()).Single(r => r.Id == Milestone).ReachedOn.ShouldBe(Acts.Day);
}
