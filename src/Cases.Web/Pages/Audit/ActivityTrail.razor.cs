using Cases.Engine;
using Cases.Postgres;
using Cases.Trail;
using Cases.Web.CommandLine;
using Cases.Web.Commands;
using Cases.Web.Components;
using Cases.Web.Exports;
using Cases.Web.Reading;
using Cases.Web.Shell;
using Microsoft.AspNetCore.Http.Features;

namespace Cases.Web.Pages.Audit;

/// <summary>The trail, newest first, and its export.</summary>
public sealed partial class ActivityTrail : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trail", Shown).For(Roles.Auditor, Roles.Administrator).InMenu(Text.Key("Activity trail"), 70);
        routes.MapPost("/trail/export", Export).For(Roles.Auditor, Roles.Administrator);
    }

    static async Task<IResult> Shown(FormInput form, Looking looking, Site site, Store store, Acting acting, Text T, CancellationToken ct)
    {
        var places = await looking.Gazetteer(ct);
        var mandates = acting.May<Auditing.OpenFields>() ? (await MandateList.Of(looking, acting, ct)).Where(mandate => MandateList.InForce(mandate, looking.Today)) : [];
        var rows = await TrailLine.Page(form, looking, site, ct);
        return Reply.Page<ActivityTrail>(new
        {
            Form = form, Rows = rows.Take(TrailLine.PageSize).ToList(), More = rows.Count > TrailLine.PageSize, Places = places, By = await TrailGlossary.Of(looking, T, ct),
            MayTakeAll = looking.Scope is null, Keys = store.TrailKeys.Verifying.Select(key => key.ToString()).ToList(),
            Checkpoint = await LatestCheckpoint.Text(store.Source, ct),
            Mandates = mandates.Select(mandate => new Option(mandate.Mandate.ToString(), MandateList.Words(mandate, places, T))).ToList(),
            Checked = store.SelfCheck.Last, Faults = store.SelfCheck.Faults,
        }, form.Failed ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>Streams the trail, or the part asked for, or prepares it. The whole is for those who work in every territory. Recorded before the first byte leaves.</summary>
    static async Task<IResult> Export(
        FormInput form, Looking looking, Site site, Store store, PreparedExports exports, Acting acting, Text T, TimeProvider time, HttpContext http, CancellationToken ct)
    {
        var filter = new TrailFilter(form.Optional("partTerritory"), form.OptionalId("partStream"), form.OptionalDate("partSince"), form.OptionalDate("partUntil"),
            form.OptionalId("partPerson"), form.Optional("partActor"), form.Optional("partType"));
        var format = form.Optional("partFormat") ?? "zip";
        if (format != "zip" && !CommandLine.Export.Reading.ContainsKey(format)) form.Refuse("partFormat", T["Choose one"]);
        if (acting.Scope is { } scope && (filter.Territory is null || !scope.Contains(filter.Territory))) form.Refuse("partTerritory", T["Choose one of your territories"]);
        var opened = await Opened(form, filter, format, store, acting, T, ct);
        if (form.Failed) return await Shown(form, looking, site, store, acting, T, ct);
        var whole = filter == TrailFilter.Everything;
        await store.AccessLog.Record(acting.Actor, acting.Role, filter.Person ?? filter.Stream ?? Guid.Empty,
            string.Join(": ", new[] { format == "zip" ? "trail-export" : $"trail-export {format}", filter.ToString() }.Where(part => part.Length > 0)), ct);
        var size = await store.Clock.Size(ct);
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"trail-{size}{(whole ? "" : "-part")}.{format}");
        Exporting write = (output, progress, stop) => CommandLine.Export.Reading.TryGetValue(format, out var rows) ? rows(output, store.Exporter, filter, progress, stop)
            : whole ? store.Exporter.Export(output, acting.Actor, CommandLine.Export.Definitions(), opened: opened, progress: progress, ct: stop)
            : store.Exporter.ExportPart(output, filter, acting.Actor, CommandLine.Export.Definitions(), opened: opened, progress: progress, ct: stop);
        if (form.Optional("prepare") is null) return Streamed(http, write, MediaTypes[format], name);
        var export = new PreparedExport(form.CommandId, acting.Actor, name, MediaTypes[format], filter.Territory, filter.ToString(), time.GetUtcNow(), time.GetUtcNow());
        return await ExportList.Begin(exports, export, write, time, ct);
    }

    internal static IResult Streamed(HttpContext http, Exporting write, string mediaType, string name)
    {
        // A zip's compression writes some of its bytes synchronously.
        if (http.Features.Get<IHttpBodyControlFeature>() is { } body) body.AllowSynchronousIO = true;
        return Results.Stream(output => write(output, static (_, _) => { }, http.RequestAborted), mediaType, name);
    }

    /// <summary>What the mandate chosen opens, recorded; null where none was chosen, or the form says why not.</summary>
    static async Task<OpenedTexts?> Opened(FormInput form, TrailFilter filter, string format, Store store, Acting acting, Text T, CancellationToken ct)
    {
        var mandate = form.OptionalId("partMandate");
        if (mandate is not null && format != "zip") form.Refuse("partFormat", T["Only the zip has room for opened texts"]);
        if (mandate is null || form.Failed) return null;
        var (texts, outcome) = await store.Opening.Open(mandate.Value, filter, acting.Act(form.CommandId), form.Optional("prepare") is null ? ct : CancellationToken.None);
        if (outcome is Refused { Refusal: var refusal }) form.Refuse("partMandate", T.Of(refusal));
        else if (texts is null) form.Refuse("partMandate", T["Somebody changed this mandate just now. Try again."]);
        return texts;
    }

    static readonly IReadOnlyDictionary<string, string> MediaTypes = new Dictionary<string, string>
    {
        ["zip"] = "application/zip", ["csv"] = "text/csv", ["ndjson"] = "application/x-ndjson", ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
}
