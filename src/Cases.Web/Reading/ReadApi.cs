using System.Text.Json;
using System.Text.Json.Serialization;
using Cases.Engine;
using Cases.Postgres;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Pages.Audit;
using Cases.Web.Pages.CoCreation;
using Cases.Web.Pages.Evaluation;
using Cases.Web.Pages.MicroExperiments;
using Cases.Web.Pages.Training;
using Cases.Web.Shell;

namespace Cases.Web.Reading;

/// <summary>What pages show, for programs: the same rows, the same roles, the same territories.</summary>
public sealed class ReadApi : IRoutes
{
    /// <summary>Personal texts that were opened are written; sealed ones are not.</summary>
    static readonly JsonSerializerOptions Json = new(CommandCatalogue.Json) { Converters = { new Opened() } };

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        string[] team = [Roles.Caseworker, Roles.Coordinator];
        api.MapGet("/sessions", async (FormInput form, Looking looking, CancellationToken ct) =>
            Results.Json((await Pages.Training.Sessions.Read(form, looking, ct)).Rows, Json)).For(team).WithName("sessions").WithTags("Training")
            .WithSummary("Sessions, 25 a page; query: when=past, territory, kind, page.");
        api.MapGet("/sessions/week", async (FormInput form, Looking looking, CancellationToken ct) =>
            Results.Json(await SessionWeek.ReadRows(SessionWeek.Asked(form, looking), looking, ct), Json)).For(team).WithName("sessions-of-a-week").WithTags("Training")
            .WithSummary("The sessions of one week; query: week=2024-W40, this week where none is named.");
        api.MapGet("/sessions/{id:guid}", Session).For(team).WithName("session").WithTags("Training").WithSummary("A session with its sheet as it stands now.");
        api.MapGet("/labs", async (Looking looking, CancellationToken ct) => Results.Json(await looking.Rows<PolicyLabRow>(
            $"select * from views.policy_labs where {Looking.InScope} order by title, policy_lab", [looking.Scope], ct), Json)).For(team).WithName("labs").WithTags("CoCreation");
        api.MapGet("/labs/{id:guid}", Lab).For(team).WithName("lab").WithTags("CoCreation").WithSummary("A Policy Lab with its ideas and who takes part.");
        api.MapGet("/experiments/{id:guid}", Experiment).For(team).WithName("experiment").WithTags("MicroExperiments")
            .WithSummary("A micro-experiment with its criteria, resources, participants and history, which is in the language the request accepts.");
        api.MapGet("/experiments", Experiments).For(team).WithName("experiments").WithTags("MicroExperiments");
        api.MapGet("/funnel", Funnel).For(Roles.Evaluator, Roles.Coordinator).WithName("funnel").WithTags("Evaluation")
            .WithSummary("The funnel; query: known and happened, days as yyyy-MM-dd.");
        api.MapGet("/trail", Trail).For(Roles.Auditor, Roles.Administrator).WithName("trail").WithTags("Audit")
            .WithSummary("50 entries, newest first; query: position (from there down), type, stream, actor, territory, since, until.");
    }

    static async Task<IResult> Session(Guid id, Looking looking, CancellationToken ct)
    {
        if (await looking.Find<SessionRow>(id, ct) is not { } session) return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        var sheet = session.RollCallOn is null ? [] : await SessionPage.ReadSheet(looking, session, ct);
        return Results.Json(new
        {
            Session = session, Sheet = sheet.Select(l => new { l.Who.Journey, l.Who.Name, l.Status, l.Written?.Hours, l.Note, l.Written?.Version, l.Written?.Corrected }),
        }, Json);
    }

    static async Task<IResult> Lab(Guid id, Looking looking, CancellationToken ct)
    {
        if (await looking.Find<PolicyLabRow>(id, ct) is not { } lab) return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        var history = await looking.History(id, ct);
        return Results.Json(new
        {
            PolicyLab = lab, Participants = (await LabPage.ReadPeople(looking, history, ct)).Select(p => new { p.Journey, p.Name, p.Population }),
            Ideas = (await LabPage.ReadIdeas(looking, history, ct)).Select(i => new
            {
                i.Idea.Idea, i.Idea.Title, i.Description, i.Idea.Proposers, i.Idea.ProposedOn, i.Idea.Status, i.Idea.Endorsements, i.Idea.Organisations, i.Idea.DecidedOn, i.Why,
            }),
        }, Json);
    }

    static async Task<IResult> Experiment(Guid id, Looking looking, Text T, CancellationToken ct)
    {
        if (await looking.Find<ExperimentRow>(id, ct) is not { } row) return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        var file = await ExperimentFile.Read(row, looking, T, ct);
        return Results.Json(new
        {
            Experiment = row with { Why = Personal.OfNullable(file.Why) }, file.Criteria, Resources = file.Spent, file.Learnings,
            Participants = file.People.Select(p => new { p.Journey, p.Name, p.Population }), History = file.Story.Select(l => new { l.Day, l.Title, l.By, l.Text, l.CorrectedBecause }),
        }, Json);
    }

    static async Task<IResult> Experiments(Looking looking, CancellationToken ct)
    {
        var rows = await looking.Rows<ExperimentRow>($"select * from views.experiments where {Looking.InScope} order by title, experiment", [looking.Scope], ct);
        var open = await looking.Opening(rows.Select(r => r.Why), ct);
        return Results.Json(rows.Select(r => r with { Why = Personal.OfNullable(open(r.Why)) }), Json);
    }

    static async Task<IResult> Funnel(FormInput form, Store store, Site site, Looking looking, CancellationToken ct)
    {
        var (known, happened) = (form.OptionalDate("known"), form.OptionalDate("happened"));
        if (form.Failed) return Results.ValidationProblem(form.Errors.ToDictionary(e => e.Key, e => new[] { e.Value }));
        var reading = await FunnelReading.Of(store, await FunnelReading.PositionAt(store, known, site, looking.Today, ct), happened, looking, ct);
        return Results.Json(new { reading.Position, reading.Definition, reading.HappenedBy, reading.Lines, reading.Reported }, Json);
    }

    static async Task<IResult> Trail(FormInput form, Looking looking, Site site, CancellationToken ct)
    {
        var lines = await TrailLine.Page(form, looking, site, ct);
        if (form.Failed) return Results.ValidationProblem(form.Errors.ToDictionary(e => e.Key, e => new[] { e.Value }));
        return Results.Json(lines.Take(TrailLine.PageSize).Select(l => new
        {
            l.Position, l.RecordedAt, l.OccurredOn, l.Type, l.Stream, l.StreamType, l.Version, l.Territory, l.Actor, l.Role, l.Leaf,
            Data = JsonSerializer.Deserialize<JsonElement>(l.Data),
        }), Json);
    }

    sealed class Opened : JsonConverter<Personal>
    {
        public override Personal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Personal.Of(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Personal value, JsonSerializerOptions options)
        {
            if (value.IsSealed) writer.WriteNullValue();
            else writer.WriteStringValue(value.Clear);
        }
    }
}
