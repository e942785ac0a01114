using Cases.Engine;
using Cases.Messages;
using Cases.Postgres;
using Cases.Postgres.Views;
using Cases.Views;
using Cases.Web.Shell;

namespace Cases.Web.Mail;

/// <summary>Asks for a reminder to everybody invited to a session that starts soon. However often it looks, and wherever, each is reminded once.</summary>
public sealed class Reminding(Store store, MailSettings mail, Site site, TimeProvider time)
{
    /// <summary>The actor in the log.</summary>
    public const string Actor = "reminders";

    // Not to anybody who was written to about the session since yesterday: they know.
    const string Due = """
        select i.session, i.journey, c.person
        from views.sessions s
          join views.invitations i on i.session = s.session
          join views.caseload c on c.journey = i.journey and c.status = 'active'
          join views.people p on p.person = c.person
        where s.starts > $1 and s.starts <= $2 and not s.cancelled and s.roll_call_on is null
          and not p.erased and p.merged_into is null and p.email is not null and p.contact_until >= $3
          and not exists (select from views.messages m where m.session = s.session and m.journey = i.journey
            and (m.requested_at > $1 - interval '24 hours' or m.template = $4 and m.requested_at > s.revised_at))
        order by s.starts, i.session, i.journey limit 200
        """;

    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    DateTimeOffset next;

    /// <summary>Looks once a minute; in between it does nothing.</summary>
    public async Task Round(CancellationToken ct)
    {
        if (mail.RemindBefore == TimeSpan.Zero || time.GetUtcNow() < next) return;
        next = time.GetUtcNow() + Pause;
        await Remind(ct);
    }

    async Task Remind(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var due = await store.Source.Query<Invitee>(Due, [now, now + mail.RemindBefore, Today, Templates.SessionReminder], ct);
        if (due.Count == 0) return;
        var writing = new Writing(store.Engine, store.Source, store.Keys, mail, site);
        var sessions = (await Rows<SessionRow>("sessions", "session", due.Select(d => d.Session), ct)).ToDictionary(s => s.Session);
        var journeys = (await Rows<CaseloadRow>("caseload", "journey", due.Select(d => d.Journey), ct)).ToDictionary(j => j.Journey);
        var people = (await Rows<PersonRow>("people", "person", due.Select(d => d.Person), ct)).ToDictionary(p => p.Person);
        foreach (var (session, journey, person) in due)
        {
            if (!sessions.TryGetValue(session, out var about) || !journeys.TryGetValue(journey, out var file) || !people.TryGetValue(person, out var whom)) continue;
            var command = new RemindOfSession(journey, session, about.Starts,
                await writing.To(whom, file, Templates.SessionReminder, Occasion.Of(about), ct));
            // A refusal is what happened since the look: called off, moved, uninvited.
            await store.Engine.Execute(command, Act(command), ct);
        }
    }

    Task<IReadOnlyList<TRow>> Rows<TRow>(string view, string key, IEnumerable<Guid> keys, CancellationToken ct) where TRow : class =>
        store.Source.Query<TRow>($"select * from views.{view} where {key} = any($1)", [keys.Distinct().ToArray()], ct);

    Act Act(RemindOfSession command) => new()
    {
        CommandId = command.MessageId, Actor = Actor, Role = Role.System, OccurredOn = Today, Now = time.GetUtcNow(), Today = Today, Source = "rule",
    };

    DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), site.TimeZone).DateTime);

    sealed record Invitee(Guid Session, Guid Journey, Guid Person);
}
