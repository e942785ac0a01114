using Cases.Engine;
using Cases.Training;

namespace Cases.Web.Imports;

/// <summary>A row a session.</summary>
public sealed class SessionUnits(Places places, Guid import, DateOnly today)
{
    static readonly Dictionary<string, SessionKind> Kinds = new()
    {
        ["training"] = SessionKind.Training, ["formation"] = SessionKind.Training, ["round table"] = SessionKind.RoundTable, ["table ronde"] = SessionKind.RoundTable,
    };

    static readonly Dictionary<string, SessionTrack> Tracks = new()
    {
        ["newcomer"] = SessionTrack.Newcomer, ["newcomers"] = SessionTrack.Newcomer, ["nouvel arrivant"] = SessionTrack.Newcomer, ["nouveaux arrivants"] = SessionTrack.Newcomer,
        ["local actor"] = SessionTrack.LocalActor, ["local actors"] = SessionTrack.LocalActor, ["acteur local"] = SessionTrack.LocalActor, ["acteurs locaux"] = SessionTrack.LocalActor,
        ["both"] = SessionTrack.Both, ["les deux"] = SessionTrack.Both, ["tous"] = SessionTrack.Both,
    };

    public Unit? Of(Cells cells)
    {
        var (title, place, language) = (cells.Required("title"), cells.Required("place"), cells.Required("language"));
        var (kind, track) = (cells.Word("kind", Kinds, SessionKind.Training), cells.Word("track", Tracks, SessionTrack.Both));
        var (day, starts, ends, capacity) = (cells.Day("day"), cells.Time("starts"), cells.Time("ends"), cells.Amount("capacity"));
        var (childcare, interpreter) = (cells.Yes("childcare"), cells.Text("interpreter"));
        if (capacity is { } room && (room != Math.Truncate(room) || room > 100_000)) cells.Refuse("capacity");
        if (places.Territory(cells.Required("territory")) is not { } territory) cells.Refuse("territory");
        else if (places.Cohort(territory.Code, cells.Text("edition"), day) is not { } cohort) cells.Refuse("edition");
        else if (cells.Wrong.Count == 0)
            return Of(cells.Number, new ScheduleSession(Ids.Of("imported session", import, cells.Number), [cohort.Cohort], kind, track, title,
                Time(day, starts, ends, territory.TimeZone), place, language, null, interpreter, childcare, (int?)capacity));
        return null;
    }

    // A session is planned before it takes place: one of a past edition was known on its own day at the latest.
    Unit Of(int row, ScheduleSession session) =>
        new([row], session.Time.Day < today ? session.Time.Day : today, [session], FieldOf) { Streams = [session.SessionId] };

    static SessionTime Time(DateOnly day, TimeOnly starts, TimeOnly ends, string zone)
    {
        var there = TimeZoneInfo.FindSystemTimeZoneById(zone);
        DateTimeOffset At(TimeOnly time) => new DateTimeOffset(day.ToDateTime(time), there.GetUtcOffset(day.ToDateTime(time))).ToUniversalTime();
        return new SessionTime(day, At(starts), At(ends));
    }

    static string? FieldOf(Refusal refusal) => refusal.Field switch
    {
        "time.ends" => "ends", "time.day" => "day", "cohortIds" or "cohortIds[0]" => "territory", "title" or "place" or "language" or "capacity" => refusal.Field, _ => null,
    };
}
