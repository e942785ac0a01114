using Cases.Engine;
using Cases.Postgres;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.CommandLine;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Evaluation;

/// <summary>The programme's funnel on any day, with the position and the definition it was counted by.</summary>
public sealed partial class ProgrammeFunnel : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/funnel", Get).For(Roles.Evaluator, Roles.Coordinator).InMenu(Text.Key("Funnel"), 60);
        routes.MapGet("/funnel/{position:long}/{format:regex(^(csv|json)$)}", Download).For(Roles.Evaluator, Roles.Coordinator);
    }

    static async Task<IResult> Get(FormInput form, Store store, Site site, Looking looking, Text T, CancellationToken ct)
    {
        var (known, happened) = (form.OptionalDate("known"), form.OptionalDate("happened"));
        if (known > looking.Today) form.Refuse("known", T.Of(Refusals.DayToCome));
        var position = await FunnelReading.PositionAt(store, form.Failed ? null : known, site, looking.Today, ct);
        var reading = await FunnelReading.Of(store, position, form.Failed ? null : happened, looking, ct);
        return Reply.Page<ProgrammeFunnel>(new
        {
            Form = form, Reading = reading, Places = await looking.Gazetteer(ct), Editions = await ReadEditions(looking, ct), Programmes = await ReadProgrammes(looking, reading, ct),
        }, form.Failed ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>Exactly what <c>replay funnel</c> prints: the whole figure, so only for those who work in every territory.</summary>
    static async Task<IResult> Download(long position, string format, FormInput form, Store store, Looking looking, CancellationToken ct)
    {
        if (looking.Scope is not null) return Results.Forbid();
        var happened = form.OptionalDate("happened");
        if (form.Failed || position > await store.Clock.Size(ct)) return Results.NotFound();
        var (row, lines) = await Replay.Rows(store, "funnel", position, happened, ct);
        return Results.Bytes(Replay.Bytes(row, lines, format == "csv"), format == "csv" ? "text/csv; charset=utf-8" : "application/x-ndjson", $"funnel-{position}.{format}");
    }

    static async Task<IReadOnlyDictionary<Guid, EditionRow>> ReadEditions(Looking looking, CancellationToken ct) =>
        (await looking.Rows<EditionRow>("select * from views.editions order by starts", [], ct)).ToDictionary(e => e.Edition);

    static async Task<IReadOnlyDictionary<Guid, Definition>> ReadProgrammes(Looking looking, FunnelReading reading, CancellationToken ct)
    {
        var definitions = new Dictionary<Guid, Definition>();
        foreach (var id in reading.Lines.Select(l => l.Programme).Distinct())
            if ((await looking.State<Programme>(id, ct)).Definition is { } definition) definitions[id] = definition;
        return definitions;
    }
}
