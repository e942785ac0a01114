using Cases.Engine;
using Cases.Programmes;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>Programmes, editions, territories, organisations, and totals that were only reported.</summary>
static class ProgrammeWords
{
    public static Said? Of(IEvent e, Text T, Glossary by) => Set(e, T) ?? Reported(e, T, by);

    static Said? Set(IEvent e, Text T) => e switch
    {
        ProgrammeDefined p => new(T["Programme defined: {0}, definition {1}", p.Definition.Name.In(T.Language.Tag), p.Number]),
        EditionOpened o => new(T["Edition opened: {0}", o.Name]),
        EditionClosed => new(T["Edition closed"]),
        TerritoryRegistered t => new(T["Territory registered: {0}", t.Name.In(T.Language.Tag)]),
        NeighbourhoodAdded n => new(T["Priority neighbourhood added: {0} ({1})", n.Name, n.Code]),
        OrganisationRegistered o => new(T["Organisation registered: {0}", o.Name]),
        TrailContinued t => new(T["The trail goes on as {0} after a restore: {1} of {2} entries shown are left", t.Origin, T.Number(t.GoodSize), T.Number(t.LostSize)]),
        ReadingsPruned p => new(T["{0} readings of files were forgotten by the rule of {1} months: those before {2}", T.Number(p.UpTo), T.Number(p.Months), T.Date(p.ReadBefore)]),
        _ => null,
    };

    static Said? Reported(IEvent e, Text T, Glossary by) => e switch
    {
        TotalReported r => new(T["Total reported by {0}: {1} {2}, {3}", r.Source, T[Labels.Of(r.Bound)], T.Number(r.Value), Where(r.Measure, r.Territory, by)]),
        ReportedTotalCorrected r =>
            new(T["Correction: total reported by {0}, {1} {2}, {3}", r.Source, T[Labels.Of(r.Bound)], T.Number(r.Value), Where(r.Measure, r.Territory, by)]),
        _ => null,
    };

    static string Where(string measure, string? territory, Glossary by) => territory is null ? measure : $"{measure}, {by.Territory(territory)}";
}
