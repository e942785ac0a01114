using Cases.Journeys;
using Cases.Plans;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Journeys;

/// <summary>The caseload and a journey, for programs: the same rows, the same territories, the same access log as the pages.</summary>
public sealed class CaseloadApi : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/caseload", Caseload).For(Roles.Caseworker, Roles.Coordinator)
            .WithName("caseload").WithTags("Journeys").WithSummary("The journeys within your territories, 50 a page; what needs attention first.")
            .Produces<CaseloadAnswer>();
        routes.MapGet("/api/v1/journeys/{id:guid}", Journey).For(Roles.Caseworker, Roles.Coordinator)
            .WithName("journey").WithTags("Journeys").WithSummary("A journey with all that happened on it, the newest first. Recorded in the access log.")
            .Produces<JourneyAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    // Without a name: an address is kept in too many places to hold one.
    static async Task<IResult> Caseload(
        CaseloadSearch search, string? caseworker, string? phase, string? territory, string? population, string? status, string? need, string? tag, int? page, CancellationToken ct)
    {
        var query = new CaseloadQuery(null, caseworker, phase, territory, population, status, need, Math.Max(1, page ?? 1), tag);
        var found = await search.Find(query, "", ct);
        return Results.Json(new CaseloadAnswer(found.Total, query.Page, [.. found.Lines.Select(l => new JourneySummary(
            l.Journey, l.Person, found.NameOf(l), l.Territory, l.Population, l.Category, l.Status, l.Phase, l.PhaseSince, l.Caseworker,
            l.LastContactOn, l.Attended, l.Sessions, l.Needs, l.Tags))]), CommandCatalogue.Json);
    }

    static async Task<IResult> Journey(Guid id, JourneyFiles files, Text T, CancellationToken ct)
    {
        if (await files.Journey(id, ct) is not { } file) return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        var row = file.Row;
        var summary = new JourneySummary(row.Journey, row.Person, file.Name, row.Territory, row.Population, row.Category, row.Status, row.Phase,
            row.PhaseSince, row.Caseworker, row.LastContactOn, row.Attended, row.Sessions, row.Needs, row.Tags);
        return Results.Json(new JourneyAnswer(summary, [.. TimelineEntry.Of(file, T).Select(e => new JourneyEvent(
            e.Event.StreamType, e.Event.Version, e.Event.Type, e.Event.OccurredOn, e.Event.RecordedAt, e.Event.Actor, e.Said.What, e.Said.Detail, e.Reason,
            e.CorrectedBecause))], [.. file.Goals.Select(g => GoalOf(g, file))]), CommandCatalogue.Json);
    }

    static GoalSummary GoalOf(GoalRow goal, JourneyFile file) => new(
        goal.Goal, goal.Version, file.Words.Open(goal.Text), goal.SetOn, goal.Target, goal.Status, goal.SettledOn, file.Words.Open(goal.Why),
        [.. file.StepsTo(goal).Select(s => new StepSummary(s.Step, s.Version, file.Words.Open(s.Text), s.Owner, s.Due, s.Status, s.SettledOn))]);
}

/// <param name="Total">How many journeys there are on all pages.</param>
public sealed record CaseloadAnswer(long Total, int Page, IReadOnlyList<JourneySummary> Journeys);

/// <param name="Name">The person's; null once erased.</param>
/// <param name="Needs">What asks for attention: <c>answer</c>, <c>caseworker</c>, <c>absences</c>.</param>
public sealed record JourneySummary(
    Guid Journey, Guid Person, string? Name, string Territory, Population Population, string Category, JourneyStatus Status, string? Phase,
    DateOnly? PhaseSince, string? Caseworker, DateOnly? LastContactOn, int Attended, int Sessions, IReadOnlyList<string> Needs,
    IReadOnlyList<string> Tags);

/// <param name="Goals">What is open first.</param>
public sealed record JourneyAnswer(JourneySummary Journey, IReadOnlyList<JourneyEvent> Events, IReadOnlyList<GoalSummary> Goals);

/// <param name="Version">What a correction has to name; the same for a step.</param>
/// <param name="Text">In words; null once the person is erased. The same for a step.</param>
public sealed record GoalSummary(
    Guid Goal, long Version, string? Text, DateOnly SetOn, DateOnly? Target, GoalStatus Status, DateOnly? SettledOn, string? Why, IReadOnlyList<StepSummary> Steps);

public sealed record StepSummary(Guid Step, long Version, string? Text, string Owner, DateOnly Due, StepStatus Status, DateOnly? SettledOn);

/// <param name="Stream"><c>journey</c> or <c>person</c>.</param>
/// <param name="What">In plain words, in the language the request accepts.</param>
/// <param name="CorrectedBecause">The reason, for an entry that was corrected later.</param>
public sealed record JourneyEvent(
    string Stream, long Version, string Type, DateOnly OccurredOn, DateTimeOffset RecordedAt, string Actor, string What, string? Detail, string? Reason,
    string? CorrectedBecause);
