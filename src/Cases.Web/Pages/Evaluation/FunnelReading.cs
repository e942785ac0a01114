using Cases.Engine;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.CommandLine;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Evaluation;

/// <summary>The funnel as known at a position of the trail, by what had happened by a day: always folded from the trail, for now too.</summary>
/// <param name="Position">The first position not known.</param>
/// <param name="HappenedBy">Only what had happened by the end of this day; null for all.</param>
/// <param name="Lines">In the figure's own order; those of the territories the reader works in.</param>
/// <param name="Reported">Totals that somebody published: never added to counted people.</param>
public sealed record FunnelReading(
    long Position, DateOnly? HappenedBy, IReadOnlyList<FunnelLine> Lines, IReadOnlyList<ReportedTotalRow> Reported)
{
    public int Definition => new FunnelFigure().From.Definition;

    /// <summary>The command that prints the same figure.</summary>
    public string Command => $"replay funnel --known-at {Position}{(HappenedBy is { } day ? $" --happened-by {day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}" : "")}";

    /// <param name="store">The log.</param>
    /// <param name="known">The position, or the day whose end in the installation's zone is meant; null for now.</param>
    /// <param name="happened">Only what had happened by the end of this day.</param>
    /// <param name="looking">Whose territories count.</param>
    /// <param name="ct">Stops between two pages of the trail.</param>
    public static async Task<FunnelReading> Of(Postgres.Store store, long known, DateOnly? happened, Looking looking, CancellationToken ct)
    {
        var (_, lines) = await Replay.Rows(store, "funnel", known, happened, ct);
        var (_, reported) = await Replay.Rows(store, "reported-totals", known, happened, ct);
        return new FunnelReading(known, happened,
            [.. lines.Cast<FunnelLine>().Where(l => looking.Sees(l.Territory ?? Act.Network) && (looking.Scope is null || l.Territory is not null))],
            [.. reported.Cast<ReportedTotalRow>().Where(r => looking.Sees(r.Territory ?? Act.Network))]);
    }

    /// <summary>The position at the end of that day, in the installation's zone.</summary>
    public static async Task<long> PositionAt(Postgres.Store store, DateOnly? day, Site site, DateOnly today, CancellationToken ct)
    {
        var size = await store.Clock.Size(ct);
        if (day is not { } known || known >= today) return size;
        var midnight = known.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var end = new DateTimeOffset(midnight, site.TimeZone.GetUtcOffset(midnight));
        return await store.Clock.SizeAt(end.AddTicks(-1), ct);
    }
}
