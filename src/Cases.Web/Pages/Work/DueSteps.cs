using Cases.Plans;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;

namespace Cases.Web.Pages.Work;

/// <summary>A step of somebody's plan with what is personal in it, opened.</summary>
public sealed record StepLine(PlanStepRow Row, string? Name, string? Text);

/// <summary>The open steps of plans on journeys that still go on, by their last day.</summary>
public sealed class DueSteps(Looking looking, Acting acting)
{
    // Each is asked of an index that holds nothing else.
    const string Open = """
        status = 'open' and exists (select from views.caseload c where c.journey = plan_steps.journey and c.closed_on is null)
        and not exists (select from views.people p where p.person = plan_steps.person and p.erased)
        """;

    /// <summary>Those that the work list's filters ask for; a step is an account's or the participant's, hence never the team's.</summary>
    /// <param name="whose">As <see cref="WorkFound.Whose"/>.</param>
    /// <param name="until">The last day looked at.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Cancels the statements.</param>
    public async Task<Paged<StepLine>> Find(string whose, DateOnly until, int page, CancellationToken ct)
    {
        if (whose == WorkQuery.Team) return new Paged<StepLine>([], 0, 1);
        var where = new Where().Also(Open).And("territory = any ($?)", looking.Scope).And("owner = $?", whose == WorkQuery.Mine ? acting.Actor : null).And("due <= $?", until);
        var found = await looking.Page<PlanStepRow>("views.plan_steps", where, "due, step", page, WorkFound.PageSize, ct);
        var people = (await looking.Rows<PersonRow>("select * from views.people where person = any ($1)", [found.Rows.Select(r => r.Person).Distinct().ToArray()], ct)).ToDictionary(p => p.Person);
        var open = await looking.Opening(found.Rows.Select(r => r.Text).Concat(people.Values.Select(p => p.GivenName)), ct);
        return new Paged<StepLine>([.. found.Rows.Select(r => new StepLine(r, JourneyFiles.NameOf(people[r.Person], open), open(r.Text)))], found.Total, page, WorkFound.PageSize);
    }
}
