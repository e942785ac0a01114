using Cases.Engine;
using Cases.Journeys;
using Cases.Web.Commands;
using Cases.Web.Pages.Events;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Work;

/// <summary>One thing to be done, with the person it is for.</summary>
/// <param name="Version">The version, in the journey, of the event that set it.</param>
/// <param name="Total">How many match in all.</param>
public sealed record WorkRow(
    Guid Task, Guid Journey, long Version, string Territory, Personal? Text, DateOnly Due, string For, TaskRule? Rule,
    Personal? GivenName, Personal? FamilyName, long Total);

/// <summary>A row with what is personal in it, opened.</summary>
public sealed record WorkLine(WorkRow Row, string? Name, string? Said)
{
    public string Path => JourneyFile.PathOf(Row.Journey);
}

/// <param name="Lines">The most urgent first, <see cref="PageSize"/> a page.</param>
public sealed record WorkFound(IReadOnlyList<WorkLine> Lines, int Page, string Whose, string When)
{
    public const int PageSize = 25;

    public long Total => Lines.Count == 0 ? 0 : Lines[0].Row.Total;

    public int Pages => (int)((Total + PageSize - 1) / PageSize);

    public string Address(int page) => $"/work?whose={Whose}&when={When}&page={page}";
}

/// <summary>The open tasks of the territories somebody works in.</summary>
public sealed class WorkQuery(Looking looking, Acting acting, Text T)
{
    public const string Mine = "mine";
    public const string Team = "team";
    public const string Everybody = "everybody";
    public const string Overdue = "overdue";
    public const string Today = "today";
    public const string Week = "week";
    public const string Any = "any";

    const string IsOpen = "t.done_on is null and t.dropped_on is null and not exists (select from views.people e where e.person = t.person and e.erased)";

    /// <summary>What the form's filters ask for: one's own work up to today where they say nothing.</summary>
    public async Task<WorkFound> Find(FormInput form, CancellationToken ct)
    {
        var whose = form["whose"] is Team or Everybody ? form["whose"] : Mine;
        var when = form["when"] is Overdue or Week or Any ? form["when"] : Today;
        var page = Paged.Asked(form);
        var where = new Where().Also(IsOpen).And("t.territory = any ($?)", looking.Scope)
            .And("t.\"for\" = $?", whose switch { Mine => acting.Actor, Team => TaskRaised.Team, _ => null }).And("t.due <= $?", Until(when));
        return new WorkFound(await Lines(await Read(where, $"limit {WorkFound.PageSize} offset {(page - 1) * WorkFound.PageSize}", ct), ct), page, whose, when);
    }

    /// <summary>Those of these tasks that are open and in scope.</summary>
    public async Task<IReadOnlyList<WorkLine>> Of(IReadOnlyList<Guid> tasks, CancellationToken ct) => await Lines(await Read(
        new Where().Also(IsOpen).And("t.territory = any ($?)", looking.Scope).And("t.task = any ($?)", tasks.ToArray()), "", ct), ct);

    // Which tasks, and how many, are read off one index alone; names are joined to a page only.
    Task<IReadOnlyList<WorkRow>> Read(Where where, string page, CancellationToken ct) => looking.Rows<WorkRow>($"""
        with page as materialized (select t.task from views.tasks t {where} order by t.due, t.task {page})
        select t.task, t.journey, t.version, t.territory, t.text, t.due, t."for", t.rule, p.given_name, p.family_name, (select count(*) from views.tasks t {where}) as total
        from page join views.tasks t using (task) left join views.people p on p.person = t.person order by t.due, t.task
        """, where.Values, ct);

    /// <summary>Waits, two seconds at most, until the list has taken in what was just recorded.</summary>
    public async Task TakenIn(IReadOnlyCollection<Guid> events, CancellationToken ct)
    {
        for (var look = 0; look < 40 && events.Count > 0; look++)
        {
            var behind = await looking.Rows<Behind>("""
                select count(*) as events from cases.mt_events e where e.id = any ($1) and not exists (
                    select from cases.trail t join cases.view_progress p on p.view = 'tasks' and t.position < p.position where t.seq_id = e.seq_id)
                """, [events.ToArray()], ct);
            if (behind[0].Events == 0) return;
            await Task.Delay(50, ct);
        }
    }

    sealed record Behind(long Events);

    /// <summary>The last day that a filter looks at.</summary>
    public DateOnly Until(string when) => when switch
    {
        Overdue => acting.Today.AddDays(-1),
        Today => acting.Today,
        Week => acting.Today.AddDays(7),
        _ => DateOnly.MaxValue,
    };

    async Task<IReadOnlyList<WorkLine>> Lines(IReadOnlyList<WorkRow> rows, CancellationToken ct)
    {
        var open = await looking.Opening(rows.SelectMany(r => new[] { r.Text, r.GivenName, r.FamilyName }), ct);
        return [.. rows.Select(r => new WorkLine(r, JourneyFiles.Full(open(r.GivenName), open(r.FamilyName)), r.Rule is { } rule ? T[Labels.Of(rule)] : open(r.Text)))];
    }
}
