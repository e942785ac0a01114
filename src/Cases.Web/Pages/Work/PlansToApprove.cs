using Cases.Plans;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;

namespace Cases.Web.Pages.Work;

/// <summary>A plan that waits for approval, with whose it is.</summary>
public sealed record PlanLine(PlanApprovalRow Row, string? Name)
{
    public string Path => JourneyFile.PathOf(Row.Journey);
}

/// <summary>The plans that wait for whoever may approve them, the longest waiting first; one's own requests are for somebody else.</summary>
public sealed class PlansToApprove(Looking looking, Acting acting)
{
    const string Waiting = """
        standing = 'awaiting' and exists (select from views.caseload c where c.journey = plan_approvals.journey and c.closed_on is null)
        and not exists (select from views.people p where p.person = plan_approvals.person and p.erased)
        """;

    public async Task<Paged<PlanLine>> Find(int page, CancellationToken ct)
    {
        if (!acting.May<ApprovePlan>()) return new Paged<PlanLine>([], 0, 1);
        var where = new Where().Also(Waiting).And("territory = any ($?)", looking.Scope).And("asked_by <> $?", acting.Actor);
        var found = await looking.Page<PlanApprovalRow>("views.plan_approvals", where, "since, journey", page, WorkFound.PageSize, ct);
        var people = (await looking.Rows<PersonRow>("select * from views.people where person = any ($1)", [found.Rows.Select(r => r.Person).Distinct().ToArray()], ct)).ToDictionary(p => p.Person);
        var open = await looking.Opening(people.Values.Select(p => p.GivenName), ct);
        return new Paged<PlanLine>([.. found.Rows.Select(r => new PlanLine(r, JourneyFiles.NameOf(people[r.Person], open)))], found.Total, page, WorkFound.PageSize);
    }
}
