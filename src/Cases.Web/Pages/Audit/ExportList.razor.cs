using Cases.Postgres;
using Cases.Web.Commands;
using Cases.Web.Exports;
using Cases.Web.Reading;
using Cases.Web.Shell;
using Microsoft.Net.Http.Headers;

namespace Cases.Web.Pages.Audit;

/// <summary>The exports an account asked for: how far each is, and its file, in pieces where the reader asks for ranges (RFC 9110, section 14).</summary>
public sealed partial class ExportList : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trail/exports", (PreparedExports exports, Acting acting, TimeProvider time) =>
            Reply.Page<ExportList>(new { Rows = exports.Of(acting.Actor), Now = time.GetUtcNow() })).For(Roles.Auditor, Roles.Administrator);
        routes.MapGet("/trail/exports/{id:guid}", Fetch).For(Roles.Auditor, Roles.Administrator);
        routes.MapPost("/trail/exports/{id:guid}/end", (Guid id, PreparedExports exports, Acting acting) =>
        {
            if (exports.Find(id, acting.Actor) is { } export) exports.Remove(export);
            return Reply.SeeOther("/trail/exports");
        }).For(Roles.Auditor, Roles.Administrator);
    }

    /// <summary>Begins what a form asked for, once, and shows how far it is: a small one is ready by then.</summary>
    internal static async Task<IResult> Begin(PreparedExports exports, PreparedExport export, Exporting write, TimeProvider time, CancellationToken ct)
    {
        await Task.WhenAny(exports.Begin(export, write), Task.Delay(TimeSpan.FromSeconds(2), time, ct));
        return Reply.SeeOther("/trail/exports");
    }

    /// <summary>Each fetch is recorded, a later piece too. Whoever lost a territory meanwhile does not get what held it.</summary>
    static async Task<IResult> Fetch(Guid id, PreparedExports exports, Acting acting, Store store, CancellationToken ct)
    {
        if (exports.Find(id, acting.Actor) is not { Bytes: not null } export) return Results.NotFound();
        if (acting.Scope is { } scope && (export.Territory is null || !scope.Contains(export.Territory))) return Results.Forbid();
        await store.AccessLog.Record(acting.Actor, acting.Role, Guid.Empty, $"trail-export fetched: {export.Id}", ct);
        return Results.File(exports.FileOf(id), export.MediaType, export.FileName, export.Begun, new EntityTagHeaderValue($"\"{export.Sha256}\""), enableRangeProcessing: true);
    }
}
