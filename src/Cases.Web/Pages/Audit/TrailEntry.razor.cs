using System.Text;
using System.Text.Json;
using Cases.Postgres;
using Cases.Postgres.Trail;
using Cases.Trail;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Audit;

/// <summary>One entry whole, with its proof.</summary>
public sealed partial class TrailEntry : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trail/{position:long:min(0)}", Get).For(Roles.Auditor, Roles.Administrator);
        routes.MapGet("/trail/{position:long:min(0)}/proof", Download).For(Roles.Auditor, Roles.Administrator);
    }

    static async Task<IResult> Get(long position, Looking looking, Store store, Text T, CancellationToken ct)
    {
        if (await TrailLine.At(position, looking, ct) is not { } line) return Results.NotFound();
        var entry = await Bytes(store, position, ct);
        var proof = await ReadProof(store, position, ct);
        return Reply.Page<TrailEntry>(new
        {
            Line = line, Act = JsonDocument.Parse(entry).RootElement.GetProperty("headers").GetProperty("command").GetGuid(), Places = await looking.Gazetteer(ct), By = await TrailGlossary.Of(looking, T, ct), Json = Encoding.UTF8.GetString(entry), Proof = proof?.Receipt.ToString(),
            Size = proof?.Checkpoint.Size ?? 0, Included = proof is { } p && MerkleProof.VerifyInclusion(
                MerkleTree.HashLeaf(entry), position, p.Checkpoint.Size, p.Checkpoint.Root, [.. p.Receipt.Hashes]),
        });
    }

    static async Task<IResult> Download(long position, Looking looking, Store store, CancellationToken ct)
    {
        if (await TrailLine.At(position, looking, ct) is null || await ReadProof(store, position, ct) is not { } proof) return Results.NotFound();
        return Results.File(Encoding.UTF8.GetBytes(proof.Receipt.ToString()), "text/plain; charset=utf-8",
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"entry-{position}.tlog-proof"));
    }

    static async Task<byte[]> Bytes(Store store, long position, CancellationToken ct)
    {
        await foreach (var (_, entry) in store.Exporter.Entries(position, position + 1, TrailFilter.Everything, null, ct)) return entry.ToArray();
        return [];
    }

    static async Task<(TlogProof Receipt, Checkpoint Checkpoint)?> ReadProof(Store store, long position, CancellationToken ct)
    {
        if (LatestCheckpoint.Parse(await LatestCheckpoint.Text(store.Source, ct)) is not var (note, checkpoint) || position >= checkpoint.Size) return null;
        return (new TlogProof(position, await new TrailNodes(store.Source).Inclusion(position, checkpoint.Size, ct), note), checkpoint);
    }
}
