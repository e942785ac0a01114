using System.Globalization;
using System.Text;
using Cases.Postgres;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Journeys;

/// <summary>Receipts of what is recorded of a journey, to be handed to the participant: C2SP tlog-proof files with the entry in them.</summary>
public sealed partial class JourneyReceipts : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/journeys/{id:guid}/receipts", async (Guid id, JourneyFiles files, Store store, CancellationToken ct) =>
            await files.Journey(id, ct) is { } file
                ? Reply.Page<JourneyReceipts>(new { File = file, Keys = store.TrailKeys.Verifying.Select(key => key.ToString()).ToList() })
                : Results.NotFound()).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapGet("/journeys/{id:guid}/receipts/{version:long:min(1)}", Download).For(Roles.Caseworker, Roles.Coordinator);
    }

    static async Task<IResult> Download(Guid id, long version, JourneyFiles files, Store store, CancellationToken ct)
    {
        if (await files.Journey(id, ct) is not { } file || file.Events.All(e => e.Version != version)) return Results.NotFound();
        // What was recorded a moment ago may have no position yet.
        await store.Sequencer.Drain(ct);
        await using var select = store.Source.CreateCommand("""
            select t.position from cases.mt_streams s join cases.mt_events e on e.tenant_id = s.tenant_id and e.stream_id = s.id
            join cases.trail t on t.seq_id = e.seq_id where s.id = $1 and e.version = $2
            """);
        select.Parameters.Add(new() { Value = id });
        select.Parameters.Add(new() { Value = version });
        return await select.ExecuteScalarAsync(ct) is long position && await store.Receipts.Of(position, ct) is { } receipt
            ? Results.File(Encoding.UTF8.GetBytes(receipt.ToString()), "text/plain; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"receipt-{position}.tlog-proof"))
            : Results.NotFound();
    }
}
