using Cases.Postgres;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Shell;
using Npgsql;

namespace Cases.Web.Pages.Training;

/// <summary>The calendar and the sheet to sign, for programs: what the pages give, recorded as they record it.</summary>
public sealed class TrainingApi : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/calendar", async (Looking looking, NpgsqlDataSource source, TimeProvider time, CancellationToken ct) =>
            Results.Text(ICalendar.Of(await CalendarFeed.Read(source, looking.Scope, time, ct)), ICalendar.ContentType)).For(Roles.Caseworker, Roles.Coordinator)
            .WithName("calendar").WithTags("Training").WithSummary("Your territories’ sessions from ninety days ago on, as an iCalendar object.")
            .Produces<string>(contentType: "text/calendar");
        routes.MapGet("/api/v1/sessions/{id:guid}/sheet", Sheet).For(Roles.Caseworker, Roles.Coordinator)
            .WithName("attendance-sheet").WithTags("Training").WithSummary("Who is expected at a session, and the half-days they sign for. Recorded in the access log of each.")
            .Produces<SheetToSign>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> Sheet(Guid id, Looking looking, Acting acting, AccessLog log, IAccounts accounts, Text T, CancellationToken ct)
    {
        if (await looking.Find<SessionRow>(id, ct) is not { } session) return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        var read = await AttendanceSheet.Read(session, looking, acting, log, accounts, T, ct);
        return Results.Json(new SheetToSign(id, session.Title, session.Place, read.HalfDays, [.. read.Expected.Select(e => new Signatory(e.Journey, e.Name))], read.Facilitators), CommandCatalogue.Json);
    }
}

public sealed record SheetToSign(
    Guid Session, string Title, string Place, IReadOnlyList<HalfDay> HalfDays, IReadOnlyList<Signatory> Expected, IReadOnlyList<string> Facilitators);

public sealed record Signatory(Guid Journey, string Name);
