using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class AddNeighbourhoodTests
{
    static readonly AddNeighbourhood Add = new("lyon", "QN06901M", "Exemple");

    static Scenario Lyon(params IEvent[] then) => new Scenario().Given<Territory>(Territory.IdOf("lyon"),
        [new TerritoryRegistered("lyon", new Words("Lyon", "Lyon"), TerritoryKind.City, "Europe/Paris", "FR"), .. then]);

    [Fact]
    public void Adds_a_priority_neighbourhood() =>
        Lyon().When(Add, Acts.Coordinator).Then<Territory>(Territory.IdOf("lyon"), new NeighbourhoodAdded("QN06901M", "Exemple"));

    [Fact]
    public void Refuses_a_territory_nobody_registered() =>
        new Scenario().When(Add, Acts.Coordinator).ThenRefused(Refusals.NotFound, "territory");

    [Fact]
    public void Refuses_a_neighbourhood_without_a_code() =>
        Lyon().When(Add with { Code = "" }, Acts.Coordinator).ThenRefused(Refusals.Required, "code");

    [Fact]
    public void Refuses_a_neighbourhood_without_a_name() =>
        Lyon().When(Add with { Name = "" }, Acts.Coordinator).ThenRefused(Refusals.Required, "name");

    [Fact]
    public void Refuses_a_neighbourhood_added_before() =>
        Lyon(new NeighbourhoodAdded("QN06901M", "Exemple")).When(Add, Acts.Coordinator).ThenRefused(Refusals.AlreadyExists, "code");

    [Fact]
    public void Refuses_a_coordinator_of_another_territory() =>
        Lyon().When(Add, Acts.By(Role.Coordinator, "grenoble")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_a_caseworker() =>
        Lyon().When(Add, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
