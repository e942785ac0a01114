using Cases.Postgres;
using Cases.Postgres.Trail;
using Cases.Trail;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Audit;

/// <summary>The tree's hashes as static tiles (C2SP tlog-tiles): anybody who keeps checkpoints can make and check proofs with them. They tell nothing of what was recorded.</summary>
public sealed class TrailTiles : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trail/tile/{**path}", (string? path, Store store, HttpContext http, CancellationToken ct) => Tile(path, TrailTables.Activity, store, http, ct)).ForAnyone();
        routes.MapGet("/trail/readings/tile/{**path}", (string? path, Store store, HttpContext http, CancellationToken ct) => Tile(path, TrailTables.Readings, store, http, ct)).ForAnyone();
        routes.MapGet("/trail/tile/entries/{**path}", Entries).For(Roles.Auditor, Roles.Administrator);
    }

    static async Task<IResult> Tile(string? path, TrailTables of, Store store, HttpContext http, CancellationToken ct)
    {
        if (await Signed($"tile/{path}", of, store, ct) is not { } tile) return Results.NotFound();
        // A tile of a width never changes; a partial one is soon replaced by a wider.
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(await new TrailNodes(store.Source, of).Tile(tile, ct), "application/octet-stream");
    }

    static async Task<IResult> Entries(string? path, Store store, Reading.Looking looking, Commands.Acting acting, CancellationToken ct)
    {
        if (looking.Scope is not null) return Results.Forbid();
        if (await Signed($"tile/0/{path}", TrailTables.Activity, store, ct) is not { } tile) return Results.NotFound();
        await store.AccessLog.Record(acting.Actor, acting.Role, Guid.Empty, $"trail-entries {path}", ct);
        var first = tile.Index * Tiles.Width;
        var entries = new List<ReadOnlyMemory<byte>>();
        await foreach (var (_, entry) in store.Exporter.Entries(first, first + tile.Width, TrailFilter.Everything, null, ct)) entries.Add(entry.ToArray());
        var bundle = new System.Buffers.ArrayBufferWriter<byte>();
        Tiles.WriteBundle(entries, bundle);
        return Results.Bytes(bundle.WrittenMemory, "application/octet-stream");
    }

    // Only what is under a signed checkpoint is shown.
    static async Task<TilePath?> Signed(string path, TrailTables of, Store store, CancellationToken ct) =>
        TilePath.TryParse(path, out var tile) && tile.Index < long.MaxValue / Tiles.Width && await SignedCheckpoint.Newest(store.Source, of, ct) is { } newest && Tiles.At(tile.Level, tile.Index, newest.Size).Width >= tile.Width
            ? tile : null;
}
