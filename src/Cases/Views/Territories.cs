using Cases.Engine;
using Cases.Programmes;

namespace Cases.Views;

/// <param name="NeighbourhoodCodes">The official codes of the priority neighbourhoods, in the order they were added.</param>
/// <param name="NeighbourhoodNames">Their names, in the same order.</param>
public sealed record TerritoryRow(
    Guid Territory, string Code, string NameEn, string NameFr, TerritoryKind Kind, string TimeZone, string Country,
    IReadOnlyList<string> NeighbourhoodCodes, IReadOnlyList<string> NeighbourhoodNames);

public sealed class Territories : StreamView<TerritoryRow>
{
    public override string Name => "territories";

    public override int Definition => 1;

    protected override string StreamType => Territory.StreamType;

    public override TerritoryRow? Apply(TerritoryRow? row, RecordedEvent e) => e.Data switch
    {
        TerritoryRegistered t => new TerritoryRow(e.Stream, t.Code, t.Name.En, t.Name.Fr, t.Kind, t.TimeZone, t.Country, [], []),
        NeighbourhoodAdded n when row is not null => row with
        {
            NeighbourhoodCodes = [.. row.NeighbourhoodCodes, n.Code], NeighbourhoodNames = [.. row.NeighbourhoodNames, n.Name],
        },
        _ => row,
    };
}
