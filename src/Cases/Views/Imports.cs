using Cases.Engine;
using Cases.Imports;

namespace Cases.Views;

/// <param name="Columns">What gave which field: "field=column", in the order of the fields.</param>
/// <param name="Recorded">Rows recorded; null until the import has ended.</param>
/// <param name="Refused">Rows refused; null until the import has ended.</param>
/// <param name="Retracted">Records taken back; null while the import stands.</param>
/// <param name="Kept">Records that stayed because somebody had worked on them; null while the import stands.</param>
public sealed record ImportRow(
    Guid Import, ImportKind Kind, string Digest, int Rows, IReadOnlyList<string> Columns, string Actor, DateTimeOffset StartedAt,
    int? Recorded = null, int? Refused = null, int? Retracted = null, int? Kept = null);

/// <summary>Every file that was imported.</summary>
public sealed class Imports : StreamView<ImportRow>
{
    public override string Name => "imports";

    public override int Definition => 1;

    protected override string StreamType => Import.StreamType;

    public override ImportRow? Apply(ImportRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, ImportStarted d) => new ImportRow(e.Stream, d.Kind, d.Digest, d.Rows, [.. d.Columns.Select(c => $"{c.Field}={c.Column}")], e.Actor, e.RecordedAt),
        (null, _) => null,
        (_, ImportEnded d) => row with { Recorded = d.Recorded, Refused = d.Refused },
        (_, ImportRetracted d) => row with { Retracted = d.Retracted, Kept = d.Kept },
        _ => row,
    };
}
