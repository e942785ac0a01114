using Cases.Journeys;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Work;

/// <summary>What there is to do, for programs: the same tasks, the same filters, the same territories as the work list.</summary>
public sealed class WorkApi : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/tasks", Tasks).For(Roles.Caseworker, Roles.Coordinator)
            .WithName("tasks").WithTags("FollowUp").Produces<TasksAnswer>()
            .WithSummary("Open tasks, 25 a page, the most urgent first; query: whose=mine|team|everybody, when=overdue|today|week|any, page. One's own up to today where nothing is said.");
        routes.MapGet("/api/v1/plans/awaiting", Plans).For(Roles.Coordinator)
            .WithName("plans-awaiting").WithTags("Plans").Produces<PlansAnswer>()
            .WithSummary("Plans that wait for one's approval, 25 a page, the longest waiting first; query: page. What one asked for oneself is for somebody else.");
    }

    static async Task<IResult> Plans(FormInput form, PlansToApprove plans, CancellationToken ct)
    {
        var found = await plans.Find(Paged.Asked(form), ct);
        return Results.Json(new PlansAnswer(found.Total, found.Page, [.. found.Rows.Select(l =>
            new PlanSummary(l.Row.Journey, l.Row.Request, l.Row.Territory, l.Name, l.Row.Since, l.Row.AskedBy!))]), CommandCatalogue.Json);
    }

    static async Task<IResult> Tasks(FormInput form, WorkQuery work, CancellationToken ct)
    {
        var found = await work.Find(form, ct);
        return Results.Json(new TasksAnswer(found.Total, found.Page, [.. found.Lines.Select(l =>
            new TaskSummary(l.Row.Task, l.Row.Journey, l.Row.Version, l.Row.Territory, l.Name, l.Said, l.Row.Rule, l.Row.Due, l.Row.For))]), CommandCatalogue.Json);
    }
}

/// <param name="Total">How many there are on all pages.</param>
public sealed record TasksAnswer(long Total, int Page, IReadOnlyList<TaskSummary> Tasks);

/// <param name="Total">How many there are on all pages.</param>
public sealed record PlansAnswer(long Total, int Page, IReadOnlyList<PlanSummary> Plans);

/// <param name="Request">The version, in the journey, of the request: what <c>approve-plan</c> and <c>send-plan-back</c> name.</param>
/// <param name="Name">The person's; null once erased.</param>
/// <param name="AskedBy">The account that asked.</param>
public sealed record PlanSummary(Guid Journey, long Request, string Territory, string? Name, DateOnly Since, string AskedBy);

/// <param name="Version">The version, in the journey, of the event that set it.</param>
/// <param name="Name">The person's; null once erased.</param>
/// <param name="What">What is to be done, in words; a rule's in the language the request accepts.</param>
/// <param name="For">The account that is to do it, or <c>team</c>.</param>
public sealed record TaskSummary(Guid Task, Guid Journey, long Version, string Territory, string? Name, string? What, TaskRule? Rule, DateOnly Due, string For);
