using Cases.Engine;
using Cases.Programmes;

namespace Cases.Views;

/// <param name="Entry">The version, in the edition, of the report that holds: what a further correction names.</param>
/// <param name="ReportedOn">The day it was reported; <paramref name="SpeaksOf"/> is the day the figure speaks of.</param>
public sealed record ReportedTotalRow(
    Guid Total, Guid Edition, string Measure, Bound Bound, decimal Value, string Source, DateOnly SpeaksOf, string? Territory,
    DateOnly ReportedOn, long Entry, bool Corrected);

/// <summary>The figures known only as totals: never added to counted people.</summary>
public sealed class ReportedTotals : View<Guid, ReportedTotalRow>
{
    public override string Name => "reported-totals";

    public override int Definition => 1;

    public override IEnumerable<Guid> Keys(RecordedEvent e) => e.Data switch
    {
        TotalReported t => [t.Total],
        ReportedTotalCorrected t => [t.Total],
        _ => [],
    };

    public override ReportedTotalRow? Apply(ReportedTotalRow? row, RecordedEvent e) => e.Data switch
    {
        TotalReported t => new ReportedTotalRow(t.Total, e.Stream, t.Measure, t.Bound, t.Value, t.Source, t.SpeaksOf, t.Territory,
            e.OccurredOn, e.Version, Corrected: false),
        ReportedTotalCorrected t => new ReportedTotalRow(t.Total, e.Stream, t.Measure, t.Bound, t.Value, t.Source, t.SpeaksOf, t.Territory,
            row?.ReportedOn ?? e.OccurredOn, e.Version, Corrected: true),
        _ => row,
    };
}
