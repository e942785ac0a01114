using Cases.CoCreation;
using Cases.Engine;
using Cases.Programmes;

namespace Cases.Training;

/// <summary>Plans several sessions at once, alike but for their days. Each is a session of its own from then on.</summary>
[By(Role.Coordinator)]
public sealed record ScheduleSeries(
    Guid SeriesId, IReadOnlyList<Guid> CohortIds, SessionKind Kind, SessionTrack Track, string Title, Recurrence Recurrence, string Place,
    string Language, Guid? PolicyLabId = null, string? Interpreter = null, bool Childcare = false, int? Capacity = null,
    IReadOnlyList<string>? Facilitators = null) : ICommand
{
    /// <summary>The n-th session of a series, from 0.</summary>
    public static Guid SessionIdOf(Guid series, int n) => Ids.Of(Session.StreamType, series, n);

    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var cohorts = await streams.LoadAll<Cohort>(CohortIds);
        var territories = await streams.LoadAll<Territory>(cohorts.Values.Where(c => c.Exists).Select(c => Territory.IdOf(c.Territory)).Distinct());
        var sessions = await streams.LoadAll<Session>(Enumerable.Range(0, Recurrence.Most).Select(n => SessionIdOf(SeriesId, n)));
        return Handle(this, sessions, cohorts, territories.Values,
            PolicyLabId is { } lab ? await streams.Load<PolicyLab>(lab) : PolicyLab.Empty, act);
    }

    public static Decision Handle(ScheduleSeries command, IReadOnlyDictionary<Guid, Session> sessions,
        IReadOnlyDictionary<Guid, Cohort> cohorts, IEnumerable<Territory> territories, PolicyLab lab, Act act)
    {
        if (sessions.Values.Any(s => s.Exists)) return Refusals.AlreadyExists.On("seriesId");
        if (command.Recurrence.Refused() is { } refusal) return refusal;
        var zones = territories.Select(t => t.TimeZone).Distinct().ToList();
        if (zones.Count > 1) return Refusals.SeveralTimeZones.On("cohortIds");
        var times = command.Recurrence.In(zones is [{ Length: > 0 } zone] ? TimeZoneInfo.FindSystemTimeZoneById(zone) : TimeZoneInfo.Utc);
        var all = Decision.Nothing;
        for (var n = 0; n < times.Count; n++)
        {
            var one = ScheduleSession.Handle(command.Nth(n, times[n]), sessions[SessionIdOf(command.SeriesId, n)], cohorts, lab, act, command.SeriesId);
            if (one.Refusal is not null) return one;
            all = all.And(one);
        }
        return all;
    }

    ScheduleSession Nth(int n, SessionTime time) => new(SessionIdOf(SeriesId, n), CohortIds, Kind, Track, Title, time, Place, Language,
        PolicyLabId, Interpreter, Childcare, Capacity, Facilitators);
}
