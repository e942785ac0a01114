using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class LinkActionTests
{
    static readonly Guid Partnership = new("00000000-0000-0000-0000-00000000a010");
    static readonly Guid Action = new("00000000-0000-0000-0000-00000000a011");
    static readonly LinkAction Link = new(Partnership, Action, LinkTo.Edition, Samples.Edition);

    static Scenario Plan(params IEvent[] then) => new Scenario()
        .Given<Edition>(Samples.Edition, Samples.EditionOpened)
        .Given<Partnership>(Partnership,
        [new PartnershipFormed("Cities of Equality"), new ActionAdded(Action, "Spatial segregation", []), .. then]);

    [Fact]
    public void Links_an_action_to_an_edition() =>
        Plan().When(Link, Acts.Coordinator).Then<Partnership>(Partnership, new ActionLinked(Action, LinkTo.Edition, Samples.Edition));

    [Fact]
    public void Links_an_action_to_a_policy_lab() =>
        Plan().When(Link with { Kind = LinkTo.PolicyLab, TargetId = Samples.Other }, Acts.Coordinator)
            .Then<Partnership>(Partnership, new ActionLinked(Action, LinkTo.PolicyLab, Samples.Other));

    [Fact]
    public void Records_nothing_when_it_is_linked_already() =>
        Plan(new ActionLinked(Action, LinkTo.Edition, Samples.Edition)).When(Link, Acts.Coordinator).ThenNothing();

    [Fact]
    public void Refuses_an_action_that_does_not_exist() =>
        Plan().When(Link with { ActionId = Samples.Other }, Acts.Coordinator).ThenRefused(Refusals.NotFound, "actionId");

    [Fact]
    public void Refuses_an_edition_nobody_opened() =>
        Plan().When(Link with { TargetId = Samples.Other }, Acts.Coordinator).ThenRefused(Refusals.NotFound, "targetId");

    [Fact]
    public void Refuses_a_caseworker() =>
        Plan().When(Link, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
