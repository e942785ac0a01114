using System.Globalization;
using Cases.Engine;
using Cases.Web.Bulk;
using Cases.Web.Commands;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Bulk;

/// <summary>How far an act on many journeys is, what came of each, and taking it back.</summary>
public sealed partial class BulkRun : IRoutes
{
    const int PageSize = 100;

    // Most are done within the time a page may take; for the others the page says how far it is.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/caseload/bulk/run", Show).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapPost("/caseload/bulk/stop", (BulkJobs jobs, Acting acting) => Then(() => jobs.Stop(acting.Actor))).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapPost("/caseload/bulk/undo", (BulkJobs jobs, Acting acting) => Then(() => jobs.Undo(acting.Actor))).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapPost("/caseload/bulk/end", (BulkJobs jobs, Acting acting) =>
        {
            jobs.End(acting.Actor);
            return Reply.SeeOther("/caseload");
        }).For(Roles.Caseworker, Roles.Coordinator);
    }

    static async Task<IResult> Show(FormInput form, BulkJobs jobs, Acting acting, Looking looking, TimeProvider time, CancellationToken ct)
    {
        if (jobs.Of(acting.Actor) is not { } job) return Reply.Page<BulkRun>(new { });
        if (job.IsRunning) await Task.WhenAny(job.Running, Task.Delay(Patience, time, ct));
        var pages = Math.Max(1, (job.Lines.Count + PageSize - 1) / PageSize);
        var at = int.TryParse(form["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? Math.Clamp(typed, 1, pages) : 1;
        // What went wrong stands first: it is what somebody has to see to.
        var shown = job.IsRunning ? [] : job.Lines.OrderBy(l => l.Undone is Done || l.Outcome is Done && l.Undone is null).Skip((at - 1) * PageSize).Take(PageSize).ToList();
        return Reply.Page<BulkRun>(new { Job = job, Shown = shown, Names = await Named(shown, looking, ct), At = at, Pages = pages });
    }

    static async Task<IReadOnlyDictionary<Guid, string?>> Named(IReadOnlyList<BulkLine> lines, Looking looking, CancellationToken ct)
    {
        var people = await looking.Rows<Person>("""
            select c.journey, p.given_name, p.family_name from views.caseload c join views.people p on p.person = c.person
            where ($1::text[] is null or c.territory = any($1)) and c.journey = any($2)
            """, [looking.Scope, lines.Select(l => l.Journey).ToArray()], ct);
        var open = await looking.Opening(people.SelectMany(p => new[] { p.GivenName, p.FamilyName }), ct);
        return people.ToDictionary(p => p.Journey, p => JourneyFiles.Full(open(p.GivenName), open(p.FamilyName)));
    }

    static IResult Then(Action act)
    {
        act();
        return Reply.SeeOther("/caseload/bulk/run");
    }

    public sealed record Person(Guid Journey, Personal? GivenName, Personal? FamilyName);
}
