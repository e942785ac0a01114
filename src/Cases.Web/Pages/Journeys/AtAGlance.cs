using Cases.Views;
using Cases.Web.Pages.People;
using Cases.Web.Reading;

namespace Cases.Web.Pages.Journeys;

/// <summary>What comes next and what was attended so far, for the head of a file.</summary>
/// <param name="Next">The next session the person is invited to; null for none.</param>
/// <param name="Hours">Attended so far; a whole session counts its length.</param>
/// <param name="Zone">The territory's, an IANA identifier; null where the installation's holds.</param>
/// <param name="Relatives">Whom the person is related to.</param>
/// <param name="Editions">Names of the editions of this journey and the person's others.</param>
public sealed record AtAGlance(AtAGlance.Appointment? Next, decimal Hours, string? Zone, IReadOnlyDictionary<Guid, string> Editions,
    IReadOnlyList<Relative> Relatives)
{
    public sealed record Appointment(Guid Session, string Title, DateTimeOffset Starts, string Place);

    public sealed record Length(Guid Session, decimal Hours);

    public static async Task<AtAGlance> Of(JourneyFile file, Looking looking, TimeProvider time, CancellationToken ct)
    {
        // By the invitation's own key: the sessions to come are few, the invitations ever made are not.
        var next = await looking.Rows<Appointment>("""
            select s.session, s.title, s.starts, s.place from views.sessions s
            join views.invitations i on i.invitation = s.session || '/' || $1
            where s.ends > $2 and not s.cancelled order by s.starts, s.session limit 1
            """, [file.Id.ToString(), time.GetUtcNow()], ct);
        var editions = await looking.Rows<EditionRow>(
            "select * from views.editions where edition = any ($1)", [file.Others.Select(o => o.Edition).Append(file.Row.Edition).Distinct().ToArray()], ct);
        return new(next.SingleOrDefault(), await Attended(file, looking, ct), (await looking.Gazetteer(ct)).Zone(file.Row.Territory),
            editions.ToDictionary(e => e.Edition, e => e.Name),
            await Relative.Of(file, looking, ct));
    }

    static async Task<decimal> Attended(JourneyFile file, Looking looking, CancellationToken ct)
    {
        var there = new Attendance().Folded(file.Events).Where(a => a.Status is Cases.Journeys.AttendanceStatus.Present or Cases.Journeys.AttendanceStatus.Late).ToList();
        var lengths = await looking.Rows<Length>(
            "select session, extract(epoch from ends - starts) / 3600 as hours from views.sessions where session = any ($1)", [there.Select(a => a.Session).ToArray()], ct);
        var byId = lengths.ToDictionary(l => l.Session, l => l.Hours);
        return there.Sum(a => a.Hours ?? byId.GetValueOrDefault(a.Session));
    }
}
