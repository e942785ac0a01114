using System.Text;
using Cases.Postgres.Trail;
using Cases.Trail;
using Cases.Web.Shell;
using Npgsql;

namespace Cases.Web.Pages.Audit;

/// <summary>The newest signed checkpoint, which anybody may keep: whoever holds an old one can tell whether the trail was rewritten.</summary>
public sealed class LatestCheckpoint : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/trail/checkpoint", async (NpgsqlDataSource source, CancellationToken ct) =>
        await Text(source, ct) is { } note ? Results.Text(note, "text/plain", Encoding.UTF8) : Results.NotFound()).ForAnyone();

    /// <summary>The note as it was signed and cosigned; null before the first.</summary>
    public static async Task<string?> Text(NpgsqlDataSource source, CancellationToken ct) => (await SignedCheckpoint.Newest(source, ct))?.Text;

    public static (SignedNote Note, Checkpoint Checkpoint)? Parse(string? text) =>
        text is not null && SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out var note) && Checkpoint.TryParse(note.Text, out var checkpoint)
            ? (note, checkpoint) : null;
}
