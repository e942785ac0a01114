using Cases.Engine;

namespace Cases.Views;

/// <summary>Every view and figure the product keeps.</summary>
public static class AllViews
{
    public static IReadOnlyList<IView> Views { get; } =
    [
        new Caseload(), new Cohorts(), new Editions(), new Emergencies(), new Funnel(), new ImportedStreams(), new Imports(), new Interests(), new LateEntries(), new Mandates(), new Messages(), new Organisations(), new Outbox(),
        new Partnerships(), new People(), new Referrals(), new ReportedTotals(), new Territories(),
        .. LabViews.All,
    ];

    public static IReadOnlyList<IFigure> Figures { get; } = [new FunnelFigure()];
}
