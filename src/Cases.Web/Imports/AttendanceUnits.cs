using Cases.Engine;
using Cases.Journeys;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Cases.Training;
using Npgsql;

namespace Cases.Web.Imports;

/// <summary>A row a person at a session; a session's rows are one roll call.</summary>
public sealed class AttendanceUnits
{
    static readonly Dictionary<string, AttendanceStatus> Statuses = new()
    {
        ["present"] = AttendanceStatus.Present, ["presente"] = AttendanceStatus.Present, ["p"] = AttendanceStatus.Present,
        ["late"] = AttendanceStatus.Late, ["en retard"] = AttendanceStatus.Late, ["retard"] = AttendanceStatus.Late,
        ["excused"] = AttendanceStatus.Excused, ["excuse"] = AttendanceStatus.Excused, ["excusee"] = AttendanceStatus.Excused,
        ["absence justifiee"] = AttendanceStatus.Excused, ["absent excused"] = AttendanceStatus.Excused,
        ["unexcused"] = AttendanceStatus.Unexcused, ["absent"] = AttendanceStatus.Unexcused, ["absente"] = AttendanceStatus.Unexcused,
        ["absence injustifiee"] = AttendanceStatus.Unexcused, ["absent unexcused"] = AttendanceStatus.Unexcused,
    };

    readonly Places places;
    readonly Guid import;
    readonly ILookup<(string, DateOnly, string), Held> sessions;
    readonly ILookup<(Guid, string, string), Followed> people;

    AttendanceUnits(Places places, Guid import, IEnumerable<Held> sessions, IEnumerable<Followed> people)
    {
        (this.places, this.import) = (places, import);
        this.sessions = sessions.ToLookup(s => (s.Territory, s.Day, ImportField.Plain(s.Title)));
        this.people = people.ToLookup(p => (p.Cohort, p.Given, p.Family));
    }

    public sealed record Held(Guid Session, string Territory, DateOnly Day, string Title, IReadOnlyList<Guid> Cohorts);

    public sealed record Sealed(Guid Journey, Guid Cohort, Personal? GivenName, Personal? FamilyName, Personal? BirthDate);

    sealed record Followed(Guid Journey, Guid Cohort, string Given, string Family, string? BirthDate);

    public static async Task<AttendanceUnits> Load(Places places, Guid import, NpgsqlDataSource source, KeyRing keys, CancellationToken ct)
    {
        var held = await source.Query<Held>("select session, territory, day, title, cohorts from views.sessions where not cancelled", [], ct);
        var followed = await source.Query<Sealed>("""
            select journey, cohort, given_name, family_name, birth_date from views.caseload c join views.people p using (person) where not erased
            """, [], ct);
        var open = await keys.Opening(followed.SelectMany(f => new[] { f.GivenName, f.FamilyName, f.BirthDate }), ct);
        return new AttendanceUnits(places, import, held, followed.Select(f => new Followed(f.Journey, f.Cohort,
            ImportField.Plain(open(f.GivenName) ?? ""), ImportField.Plain(open(f.FamilyName) ?? ""), open(f.BirthDate))));
    }

    /// <summary>The roll calls of these rows; a row that names no session or nobody refuses its own fields.</summary>
    public IEnumerable<Unit> Of(IEnumerable<Cells> rows)
    {
        var lines = rows.Select(cells => (Line: Line(cells), cells.Number)).Where(l => l.Line is not null)
            .Select(l => (l.Line!.Value.Session, l.Line.Value.Line, l.Number));
        return lines.GroupBy(l => l.Session, l => (l.Number, l.Line)).Select(call => Of(call.Key, [.. call]));
    }

    Unit Of(Held session, IReadOnlyList<(int Row, RollCallLine Line)> lines) => new(
        [.. lines.Select(l => l.Row)], session.Day,
        [new RecordRollCall(session.Session, Ids.Of("imported sheet", import, session.Session), [.. lines.Select(l => l.Line)])], FieldOf)
    {
        Streams = [.. lines.Select(l => l.Line.JourneyId)],
        Proves = e => e is AttendanceRecorded recorded && recorded.Session == session.Session,
        Blame = refusal => At(refusal) is { } at && at < lines.Count
            ? (lines[at].Row, lines.Count > 1 ? Of(session, [.. lines.Take(at), .. lines.Skip(at + 1)]) : null) : null,
    };

    static int? At(Refusal refusal) => refusal.Field is ['l', 'i', 'n', 'e', 's', '[', .. var index, ']']
        && int.TryParse(index, System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : null;

    (Held Session, RollCallLine Line)? Line(Cells cells)
    {
        var (day, status, hours) = (cells.Day("day"), cells.Word("status", Statuses), cells.Amount("hours"));
        var (title, given, family) = (cells.Required("session"), ImportField.Plain(cells.Required("given-name")), ImportField.Plain(cells.Required("family-name")));
        var born = cells.DayOrNone("birth-date")?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (places.Territory(cells.Required("territory")) is not { } territory) return Refused(cells, "territory");
        if (cells.Wrong.Count > 0) return null;
        var found = sessions[(territory.Code, day, ImportField.Plain(title))].Concat(sessions[(Act.Network, day, ImportField.Plain(title))]).ToList();
        if (found is not [var session]) return Refused(cells, "session");
        var named = session.Cohorts.SelectMany(c => people[(c, given, family)]).Where(p => born is null || p.BirthDate is null || p.BirthDate == born).ToList();
        return named is [var person] ? (session, new RollCallLine(person.Journey, status, hours, cells.Personal("note"))) : Refused(cells, "family-name");
    }

    static (Held, RollCallLine)? Refused(Cells cells, string field)
    {
        cells.Refuse(field);
        return null;
    }

    static string? FieldOf(Refusal refusal) => refusal.Code == Refusals.HoursOfAnAbsence.Code || refusal.Code == Refusals.HoursOutsideTheSession.Code ? "hours"
        : refusal.Code == Refusals.RollCallTaken.Code || refusal.Code == Refusals.SessionCancelled.Code ? "session"
        : refusal.Field == "occurredOn" ? "day" : "family-name";
}
