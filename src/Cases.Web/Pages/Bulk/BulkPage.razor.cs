using Cases.Views;
using Cases.Web.Bulk;
using Cases.Web.Commands;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Bulk;

/// <summary>One act on all the journeys that the caseload's filters leave.</summary>
public sealed partial class BulkPage : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/caseload/bulk", Show).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapPost("/caseload/bulk", Begin).For(Roles.Caseworker, Roles.Coordinator);
    }

    static async Task<IResult> Show(FormInput form, CaseloadSearch search, Looking looking, IAccounts accounts, CancellationToken ct) =>
        Reply.Page<BulkPage>(await Parameters(form, (await search.All(form, ct)).Count, search, looking, accounts, ct));

    static async Task<IResult> Begin(FormInput form, CaseloadSearch search, BulkChoice choice, Looking looking, IAccounts accounts, Acting acting, BulkJobs jobs, CancellationToken ct)
    {
        var picks = await search.All(form, ct);
        var (what, lines) = await choice.Read(form, picks, ct);
        if (form.Failed) return Reply.Refused<BulkPage>(await Parameters(form, picks.Count, search, looking, accounts, ct));
        jobs.Begin(acting.Act(form.CommandId), what, lines);
        return Reply.SeeOther("/caseload/bulk/run");
    }

    static async Task<object> Parameters(FormInput form, int count, CaseloadSearch search, Looking looking, IAccounts accounts, CancellationToken ct)
    {
        var places = await looking.Gazetteer(ct);
        var people = new List<Account>();
        foreach (var territory in places.Options)
            people.AddRange((await accounts.In(territory.Value, ct)).Where(a => a.Role is Roles.Caseworker or Roles.Coordinator));
        return new
        {
            Form = form, Count = count, Places = places, People = people.DistinctBy(a => a.Id).ToList(), Tags = await search.Tags(ct),
            Sessions = await looking.Rows<SessionRow>(
                $"select * from views.sessions where {Looking.InScope} and not cancelled and roll_call_on is null and day >= $2 order by starts, session limit 200", [looking.Scope, looking.Today], ct),
        };
    }
}
