using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class NameActionLeaderTests
{
    static readonly Guid Partnership = new("00000000-0000-0000-0000-00000000a010");
    static readonly Guid Action = new("00000000-0000-0000-0000-00000000a011");
    static readonly NameActionLeader Name = new(Partnership, Action, Samples.Other);

    static Scenario Plan(params IEvent[] then) => new Scenario()
        .Given<Organisation>(Samples.Other, new OrganisationRegistered("Exemple", OrganisationKind.Research, GovernanceLevel.National, null))
        .Given<Partnership>(Partnership,
        [new PartnershipFormed("Cities of Equality"), new ActionAdded(Action, "Spatial segregation", []), .. then]);

    [Fact]
    public void Names_the_organisation_that_leads() =>
        Plan().When(Name, Acts.Coordinator).Then<Partnership>(Partnership, new ActionLeaderNamed(Action, Samples.Other));

    [Fact]
    public void Names_another_leader_after_the_first() =>
        Plan(new ActionLeaderNamed(Action, Samples.Person)).When(Name, Acts.Coordinator)
            .Then<Partnership>(Partnership, new ActionLeaderNamed(Action, Samples.Other));

    [Fact]
    public void Records_nothing_when_it_leads_already() =>
        Plan(new ActionLeaderNamed(Action, Samples.Other)).When(Name, Acts.Coordinator).ThenNothing();

    [Fact]
    public void Refuses_an_action_that_does_not_exist() =>
        Plan().When(Name with { ActionId = Samples.Other }, Acts.Coordinator).ThenRefused(Refusals.NotFound, "actionId");

    [Fact]
    public void Refuses_an_organisation_nobody_registered() =>
        Plan().When(Name with { OrganisationId = Samples.Person }, Acts.Coordinator).ThenRefused(Refusals.NotFound, "organisationId");

    [Fact]
    public void Refuses_a_caseworker() =>
        Plan().When(Name, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
