using Cases.Engine;
using Cases.Programmes;

namespace Cases.Training;

/// <summary>Moves a session of a series, and those after it by as many days, all to the same time of day and place.</summary>
/// <param name="Day">The new day of the first of them.</param>
/// <param name="Starts">By the clocks of the territory, summer and winter.</param>
/// <param name="Ends">On the same day, after <paramref name="Starts"/>.</param>
[By(Role.Coordinator)]
public sealed record MoveFollowingSessions(Guid SessionId, DateOnly Day, TimeOnly Starts, TimeOnly Ends, string Place) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var sessions = await Following.Load(streams, SessionId);
        var cohorts = await streams.LoadAll<Cohort>(sessions[SessionId].Cohorts);
        var territories = await streams.LoadAll<Territory>(cohorts.Values.Where(c => c.Exists).Select(c => Territory.IdOf(c.Territory)).Distinct());
        return Handle(this, sessions, territories.Values, act);
    }

    public static Decision Handle(MoveFollowingSessions command, IReadOnlyDictionary<Guid, Session> sessions, IEnumerable<Territory> territories, Act act)
    {
        if (Following.Refused(command.SessionId, sessions) is { } refusal) return refusal;
        if (command.Ends <= command.Starts) return Refusals.EndsBeforeItStarts.On("ends");
        var zones = territories.Select(t => t.TimeZone).Distinct().ToList();
        if (zones.Count > 1) return Refusals.SeveralTimeZones.On("sessionId");
        var zone = zones is [{ Length: > 0 } only] ? TimeZoneInfo.FindSystemTimeZoneById(only) : TimeZoneInfo.Utc;
        var days = command.Day.DayNumber - sessions[command.SessionId].Day.DayNumber;
        if (sessions.Values.Any(s => s.Day.DayNumber + days is < 1 or >= 3_652_058)) return Refusals.DayNotOfTheSession.On("day");
        var all = Decision.Nothing;
        foreach (var (id, session) in sessions)
        {
            var one = MoveSession.Handle(new MoveSession(id, command.On(session.Day.AddDays(days), zone), command.Place), session, act);
            if (one.Refusal is not null) return one;
            all = all.And(one);
        }
        return all;
    }

    SessionTime On(DateOnly day, TimeZoneInfo zone) => new(day, Recurrence.At(day, Starts, zone), Recurrence.At(day, Ends, zone));
}
