using Cases.Postgres;
using Cases.Postgres.Trail;
using Cases.Trail;
using Cases.Web.Commands;
using Cases.Web.Exports;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Audit;

/// <summary>Who read whose file, newest first, what is worth a look, and the export of that trail. Nobody is scored: each line is a question to ask a person.</summary>
public sealed partial class Readings : IRoutes
{
    const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trail/readings", Shown).For(Roles.Auditor, Roles.Administrator);
        routes.MapPost("/trail/readings/export", Export).For(Roles.Auditor, Roles.Administrator);
    }

    static async Task<IResult> Shown(FormInput form, Looking looking, Site site, Store store, CancellationToken ct)
    {
        var (from, until, person) = (form.OptionalDate("since"), form.OptionalDate("until"), form.OptionalId("person"));
        var before = form.Optional("before") is null ? long.MaxValue : form.Whole("before", 0);
        var rows = form.Failed ? [] : await looking.Rows<ReadingLine>($"""
            select l.id, l.at, l.actor, l.role, l.subject, l.what from cases.access_log l
            where {Anomaly.Visible} and ($2::text is null or l.actor = $2) and ($3::uuid is null or l.subject = $3)
                and ($4::timestamptz is null or l.at >= $4) and ($5::timestamptz is null or l.at < $5) and l.id < $6
            order by l.id desc limit {PageSize + 1}
            """, [looking.Scope, form.Optional("actor"), person, TrailLine.Midnight(from, site), TrailLine.Midnight(until?.AddDays(1), site), before], ct);
        return Reply.Page<Readings>(new
        {
            Form = form, Rows = rows.Take(PageSize).ToList(), More = rows.Count > PageSize, Anomalies = await Anomaly.Find(looking, site, ct),
            MayTakeAll = looking.Scope is null, Keys = store.Readings.Keys.Verifying.Select(key => key.ToString()).ToList(), Months = store.Options.ReadingsMonths,
            Pruned = await TrailTables.Readings.Beginning(store.Source, ct), Checkpoint = await LatestCheckpoint.Text(store.Source, TrailTables.Readings, ct),
        }, form.Failed ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>Streams the readings, or those asked for, or prepares them, for those who work in every territory. It is a reading itself, recorded before the first byte leaves.</summary>
    static async Task<IResult> Export(
        FormInput form, Looking looking, Site site, Store store, PreparedExports exports, Acting acting, TimeProvider time, HttpContext http, CancellationToken ct)
    {
        if (looking.Scope is not null) return Results.Forbid();
        var filter = new TrailFilter(From: form.OptionalDate("partSince"), To: form.OptionalDate("partUntil"), Person: form.OptionalId("partPerson"), Actor: form.Optional("partActor"));
        if (form.Failed) return await Shown(form, looking, site, store, ct);
        var whole = filter == TrailFilter.Everything;
        await store.AccessLog.Record(acting.Actor, acting.Role, filter.Person ?? Guid.Empty, whole ? "trail-readings" : $"trail-readings: {filter}", ct);
        Exporting write = (output, progress, stop) => whole ? store.Readings.Exporter.Export(output, acting.Actor, CommandLine.Export.Definitions(), progress: progress, ct: stop)
            : store.Readings.Exporter.ExportPart(output, filter, acting.Actor, CommandLine.Export.Definitions(), progress: progress, ct: stop);
        var name = whole ? "readings.zip" : "readings-part.zip";
        if (form.Optional("prepare") is null) return ActivityTrail.Streamed(http, write, "application/zip", name);
        var export = new PreparedExport(form.CommandId, acting.Actor, name, "application/zip", null, filter.ToString(), time.GetUtcNow(), time.GetUtcNow());
        return await ExportList.Begin(exports, export, write, time, ct);
    }
}

/// <summary>One reading of a person's file, or of the trail.</summary>
/// <param name="Subject">The person; empty for the trail itself.</param>
public sealed record ReadingLine(long Id, DateTimeOffset At, string Actor, string Role, Guid Subject, string What);
