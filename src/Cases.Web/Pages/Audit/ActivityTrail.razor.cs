using Cases.Postgres;
using Cases.Web.CommandLine;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Shell;
using Microsoft.AspNetCore.Http.Features;

namespace Cases.Web.Pages.Audit;

/// <summary>The trail, newest first, and its export.</summary>
public sealed partial class ActivityTrail : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trail", Get).For(Roles.Auditor, Roles.Administrator).InMenu(Text.Key("Activity trail"), 70);
        routes.MapPost("/trail/export", Export).For(Roles.Auditor, Roles.Administrator);
    }

    static async Task<IResult> Get(FormInput form, Looking looking, Site site, Store store, Text T, CancellationToken ct)
    {
        var rows = await TrailLine.Page(form, looking, site, ct);
        return Reply.Page<ActivityTrail>(new
        {
            Form = form, Rows = rows.Take(TrailLine.PageSize).ToList(), More = rows.Count > TrailLine.PageSize, Places = await looking.Gazetteer(ct), By = await TrailGlossary.Of(looking, T, ct),
            MayExport = looking.Scope is null, Keys = store.TrailKeys.Verifying.Select(key => key.ToString()).ToList(),
            Checkpoint = await LatestCheckpoint.Text(store.Source, ct),
        }, form.Failed ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>Streams the whole trail, so only for those who work in every territory. Recorded before the first byte leaves.</summary>
    static async Task<IResult> Export(Store store, Acting acting, HttpContext http, CancellationToken ct)
    {
        if (acting.Scope is not null) return Results.Forbid();
        await store.AccessLog.Record(acting.Actor, acting.Role, Guid.Empty, "trail-export", ct);
        var size = await store.Clock.Size(ct);
        // A zip's compression writes some of its bytes synchronously.
        if (http.Features.Get<IHttpBodyControlFeature>() is { } body) body.AllowSynchronousIO = true;
        return Results.Stream(output => store.Exporter.Export(output, acting.Actor, CommandLine.Export.Definitions(), ct: ct),
            "application/zip", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"trail-{size}.zip"));
    }
}
