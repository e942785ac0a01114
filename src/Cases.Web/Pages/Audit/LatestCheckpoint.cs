using System.Text;
using Cases.Postgres.Trail;
using Cases.Trail;
using Cases.Web.Shell;
using Npgsql;

namespace Cases.Web.Pages.Audit;

/// <summary>The newest signed checkpoint, which anybody may keep: whoever holds an old one can tell whether the trail was rewritten.</summary>
public sealed class LatestCheckpoint : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trail/checkpoint", (NpgsqlDataSource source, CancellationToken ct) => Get(source, TrailTables.Activity, ct)).ForAnyone();
        routes.MapGet("/trail/readings/checkpoint", (NpgsqlDataSource source, CancellationToken ct) => Get(source, TrailTables.Readings, ct)).ForAnyone();
    }

    /// <summary>The note as it was signed and cosigned; null before the first.</summary>
    public static Task<string?> Text(NpgsqlDataSource source, CancellationToken ct) => Text(source, TrailTables.Activity, ct);

    public static async Task<string?> Text(NpgsqlDataSource source, TrailTables of, CancellationToken ct) => (await SignedCheckpoint.Newest(source, of, ct))?.Text;

    static async Task<IResult> Get(NpgsqlDataSource source, TrailTables of, CancellationToken ct) =>
        await Text(source, of, ct) is { } note ? Results.Text(note, "text/plain", Encoding.UTF8) : Results.NotFound();

    public static (SignedNote Note, Checkpoint Checkpoint)? Parse(string? text) =>
        text is not null && SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out var note) && Checkpoint.TryParse(note.Text, out var checkpoint)
            ? (note, checkpoint) : null;
}
