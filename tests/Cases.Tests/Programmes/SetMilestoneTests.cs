using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class SetMilestoneTests
{
    static readonly Guid Partnership = new("00000000-0000-0000-0000-00000000a010");
    static readonly Guid Action = new("00000000-0000-0000-0000-00000000a011");
    static readonly Guid Milestone = new("00000000-0000-0000-0000-00000000a012");
    static readonly SetMilestone Set = new(Partnership, Action, Milestone, "Survey", new DateOnly(2026, 6, 30));
    static readonly MilestoneSet WasSet = new(Action, Milestone, "Survey", new DateOnly(2026, 6, 30));

    static Scenario Plan(params IEvent[] then) => new Scenario().Given<Partnership>(Partnership,
        [new PartnershipFormed("Cities of Equality"), new ActionAdded(Action, "Spatial segregation", []), .. then]);

    [Fact]
    public void Sets_a_milestone_with_its_day() =>
        Plan().When(Set, Acts.Coordinator).Then<Partnership>(Partnership, WasSet);

    [Fact]
    public void Moves_a_milestone_to_another_day() =>
        Plan(WasSet with { Due = new DateOnly(2026, 3, 31) }).When(Set, Acts.Coordinator).Then<Partnership>(Partnership, WasSet);

    [Fact]
    public void Records_nothing_when_it_is_set_so_already() =>
        Plan(WasSet).When(Set, Acts.Coordinator).ThenNothing();

    [Fact]
    public void Refuses_an_action_that_does_not_exist() =>
        Plan().When(Set with { ActionId = Samples.Other }, Acts.Coordinator).ThenRefused(Refusals.NotFound, "actionId");

    [Fact]
    public void Refuses_a_milestone_without_a_title() =>
        Plan().When(Set with { Title = "" }, Acts.Coordinator).ThenRefused(Refusals.Required, "title");

    [Fact]
    public void Refuses_a_milestone_already_reached() =>
        Plan(WasSet, new MilestoneReached(Action, Milestone)).When(Set, Acts.Coordinator).ThenRefused(Refusals.MilestoneReached, "milestoneId");

    [Fact]
    public void Refuses_a_milestone_of_another_action() =>
        Plan(new ActionAdded(Samples.Other, "Participation", []), WasSet).When(Set with { ActionId = Samples.Other }, Acts.Coordinator)
            .ThenRefused(Refusals.AlreadyExists, "milestoneId");

    [Fact]
    public void Refuses_a_caseworker() =>
        Plan().When(Set, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
