using System.Text;
using Cases.Trail;
using Cases.Web.Shell;
using Npgsql;

namespace Cases.Web.Pages.Audit;

/// <summary>The newest signed checkpoint, which anybody may keep: whoever holds an old one can tell whether the trail was rewritten.</summary>
public sealed class LatestCheckpoint : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/trail/checkpoint", async (NpgsqlDataSource source, CancellationToken ct) =>
        await Text(source, ct) is { } note ? Results.Text(note, "text/plain", Encoding.UTF8) : Results.NotFound()).ForAnyone();

    /// <summary>The note as it was signed; null before the first.</summary>
    public static async Task<string?> Text(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var select = source.CreateCommand("select note from cases.trail_checkpoints order by size desc, signed_at desc limit 1");
        return await select.ExecuteScalarAsync(ct) as string;
    }

    public static (SignedNote Note, Checkpoint Checkpoint)? Parse(string? text) =>
        text is not null && SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out var note) && Checkpoint.TryParse(note.Text, out var checkpoint)
            ? (note, checkpoint) : null;
}
