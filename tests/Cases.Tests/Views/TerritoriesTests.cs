using Cases.Programmes;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class TerritoriesTests
{
    [Fact]
    public void Lists_the_priority_neighbourhoods_of_a_territory()
    {
        var row = new HandwrittenTrail().Record<Territory>(Territory.IdOf("lyon"),
            new TerritoryRegistered("lyon", new Words("Lyon", "Lyon"), TerritoryKind.City, "Europe/Paris", "FR"),
            new NeighbourhoodAdded("QN06901M", "Exemple")).Rows(new Territories()).ShouldHaveSingleItem();
        (row.Code, row.NeighbourhoodCodes.Single(), row.NeighbourhoodNames.Single()).ShouldBe(("lyon", "QN06901M", "Exemple"));
    }
}
