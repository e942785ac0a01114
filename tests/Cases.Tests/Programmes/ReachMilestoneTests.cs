using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class ReachMilestoneTests
{
    static readonly Guid Partnership = new("00000000-0000-0000-0000-00000000a010");
    static readonly Guid Action = new("00000000-0000-0000-0000-00000000a011");
    static readonly Guid Milestone = new("00000000-0000-0000-0000-00000000a012");
    static readonly ReachMilestone Reach = new(Partnership, Milestone);
    static readonly MilestoneSet WasSet = new(Action, Milestone, "Survey", new DateOnly(2026, 6, 30));

    static Scenario Plan(params IEvent[] then) => new Scenario().Given<Partnership>(Partnership,
        [new PartnershipFormed("Cities of Equality"), new ActionAdded(Action, "Spatial segregation", []), .. then]);

    [Fact]
    public void Records_that_a_milestone_was_reached() =>
        Plan(WasSet).When(Reach, Acts.Coordinator).Then<Partnership>(Partnership, new MilestoneReached(Action, Milestone));

    [Fact]
    public void Refuses_a_milestone_nobody_set() =>
        Plan().When(Reach, Acts.Coordinator).ThenRefused(Refusals.NotFound, "milestoneId");

    [Fact]
    public void Refuses_a_milestone_already_reached() =>
        Plan(WasSet, new MilestoneReached(Action, Milestone)).When(Reach, Acts.Coordinator).ThenRefused(Refusals.MilestoneReached, "milestoneId");

    [Fact]
    public void Refuses_a_caseworker() =>
        Plan(WasSet).When(Reach, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
