using Cases.Engine;
using Cases.Journeys;
using Cases.Messages;
using Cases.Training;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>One line of a sheet as it stands now.</summary>
/// <param name="Written">Hours, note and version, from the view behind the trail; null for the moment it takes to follow.</param>
public sealed record SheetLine(Participant Who, AttendanceStatus Status, AttendanceRow? Written, string? Note);

/// <summary>One session: what it is, who is expected, and its sheet once the roll was called.</summary>
public sealed partial class SessionPage : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/sessions/{id:guid}", Get).For(Roles.Caseworker, Roles.Coordinator);

    static async Task<IResult> Get(Guid id, Looking looking, Acting acting, IAccounts accounts, Text T, CancellationToken ct)
    {
        if (await looking.Find<SessionRow>(id, ct) is not { } session) return Results.NotFound();
        var (change, invited) = LastChange(session.RollCallOn is null ? await looking.History(id, ct) : []);
        var written = change is null ? [] : await ReadWritten(looking, id, change, ct);
        return Reply.Page<SessionPage>(new
        {
            Change = change, ToTell = invited.Except(written).ToHashSet(), Written = written.Intersect(invited).Count(),
            Session = session, Places = await looking.Gazetteer(ct), Facilitators = await ReadFacilitators(looking, accounts, session, T, ct), MayPlan = acting.May<Cases.Training.MoveSession>(),
            Expected = session.RollCallOn is null ? await ReadExpected(looking, id, ct) : [],
            Series = session.Series is null ? [] : await looking.Rows<SessionRow>($"select * from views.sessions where {Looking.InScope} and series = $2 order by starts", [looking.Scope, session.Series], ct),
            Sheet = session.RollCallOn is null ? [] : await ReadSheet(looking, session, ct),
        });
    }

    /// <summary>The last time it was moved or cancelled, and who was invited before and is still: they expect something else.</summary>
    static (RecordedEvent? Change, IReadOnlySet<Guid> ToTell) LastChange(IReadOnlyList<RecordedEvent> history)
    {
        if (history.LastOrDefault(e => e.Data is SessionMoved or SessionCancelled) is not { } change) return (null, new HashSet<Guid>());
        var before = Folded(history.Where(e => e.Version < change.Version));
        return (change, before.Invited.Intersect(Folded(history).Invited));
    }

    sealed record WrittenTo(Guid Journey);

    /// <summary>Who was written to of the change; one that no server took is no letter.</summary>
    static async Task<IReadOnlyList<Guid>> ReadWritten(Looking looking, Guid session, RecordedEvent change, CancellationToken ct) =>
        [.. (await looking.Rows<WrittenTo>("select distinct journey from views.messages where session = $1 and template = any ($2) and requested_at >= $3 and status <> 'failed' and journey is not null",
            [session, new[] { Templates.SessionMoved, Templates.SessionCancelled }, change.RecordedAt], ct)).Select(w => w.Journey)];

    static Cases.Training.Session Folded(IEnumerable<RecordedEvent> events) => events.Aggregate(Cases.Training.Session.Empty, (state, e) => Cases.Training.Session.Evolve(state, e.Data));

    /// <summary>By name: accounts, and people who facilitate without one.</summary>
    internal static async Task<IReadOnlyList<string>> ReadFacilitators(Looking looking, IAccounts accounts, SessionRow session, Text T, CancellationToken ct)
    {
        var names = new List<string>();
        foreach (var id in session.Facilitators)
            if (!Guid.TryParse(id, out var person)) names.Add((await accounts.Find(id, ct))?.DisplayName ?? id);
            else names.Add(await looking.Participants("c.person = $1", person, ct) is [var first, ..] ? first.Name : T["A participant"]);
        return names;
    }

    /// <summary>Those invited, of the territories the reader works in.</summary>
    public static async Task<IReadOnlyList<Participant>> ReadExpected(Looking looking, Guid session, CancellationToken ct)
    {
        var invited = (await looking.State<Session>(session, ct)).Invited.ToArray();
        return [.. (await looking.Participants("c.journey = any($1)", invited, ct)).Where(p => looking.Sees(p.Of.Territory))];
    }

    sealed record Entry(Guid Journey, string Text);

    /// <summary>Statuses come from the caseload, which is changed with the roll call itself; hours and notes follow within a moment.</summary>
    public static async Task<IReadOnlyList<SheetLine>> ReadSheet(Looking looking, SessionRow session, CancellationToken ct)
    {
        var entries = await looking.Rows<Entry>($"""
            select journey, entry as text from views.caseload, unnest(attendance) as entry
            where {Looking.InScope} and cohort = any($2) and split_part(entry, ' ', 2) = $3
            """, [looking.Scope, session.Cohorts.ToArray(), session.Session.ToString()], ct);
        var status = entries.ToDictionary(e => e.Journey, e => Enum.Parse<AttendanceStatus>(e.Text.Split(' ')[2]));
        var written = (await looking.Rows<AttendanceRow>("select * from views.attendance where session = $1", [session.Session], ct)).ToDictionary(a => a.Journey);
        var open = await looking.Opening(written.Values.Select(a => a.Note), ct);
        return [.. (await looking.Participants("c.journey = any($1)", status.Keys.ToArray(), ct)).Select(who =>
            new SheetLine(who, status[who.Journey], written.GetValueOrDefault(who.Journey), open(written.GetValueOrDefault(who.Journey)?.Note)))];
    }
}
