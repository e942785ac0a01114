using Cases.CoCreation;
using Cases.Engine;
using Cases.Programmes;

namespace Cases.Training;

/// <summary>Plans a session for one or several cohorts. A workshop is one of a Policy Lab.</summary>
[By(Role.Coordinator)]
public sealed record ScheduleSession(
    Guid SessionId, IReadOnlyList<Guid> CohortIds, SessionKind Kind, SessionTrack Track, string Title, SessionTime Time, string Place,
    string Language, Guid? PolicyLabId = null, string? Interpreter = null, bool Childcare = false, int? Capacity = null,
    IReadOnlyList<string>? Facilitators = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this,
        await streams.Load<Session>(SessionId), await streams.LoadAll<Cohort>(CohortIds),
        PolicyLabId is { } lab ? await streams.Load<PolicyLab>(lab) : PolicyLab.Empty, act);

    public static Decision Handle(
        ScheduleSession command, Session session, IReadOnlyDictionary<Guid, Cohort> cohorts, PolicyLab lab, Act act, Guid? series = null)
    {
        if (session.Exists) return Refusals.AlreadyExists.On("sessionId");
        if (RefusesCohorts(command.CohortIds, cohorts, act) is { } cohort) return cohort;
        if (string.IsNullOrWhiteSpace(command.Title)) return Refusals.Required.On("title");
        if (string.IsNullOrWhiteSpace(command.Place)) return Refusals.Required.On("place");
        if (string.IsNullOrWhiteSpace(command.Language)) return Refusals.Required.On("language");
        if (command.Time.Refused() is { } time) return time;
        if (command.Capacity <= 0) return Refusals.CapacityNotPositive.On("capacity");
        if (command.Kind == SessionKind.Workshop && command.PolicyLabId is null) return Refusals.Required.On("policyLabId");
        if (command.PolicyLabId is not null && !lab.Exists) return Refusals.NotFound.On("policyLabId");
        return Decision.Accept<Session>(command.SessionId, Scheduled(command, TerritoryOf(cohorts.Values), series));
    }

    static Refusal? RefusesCohorts(IReadOnlyList<Guid> ids, IReadOnlyDictionary<Guid, Cohort> cohorts, Act act)
    {
        if (ids.Count == 0) return Refusals.Required.On("cohortIds");
        for (var i = 0; i < ids.Count; i++)
        {
            if (!cohorts[ids[i]].Exists) return Refusals.NotFound.On($"cohortIds[{i}]");
            if (ids.Take(i).Contains(ids[i])) return Refusals.NamedTwice.On($"cohortIds[{i}]");
        }
        return cohorts.Values.Any(c => act.MayActIn(c.Territory)) ? null : Refusals.OutOfTerritory.On("cohortIds");
    }

    static string TerritoryOf(IEnumerable<Cohort> cohorts) =>
        cohorts.Select(c => c.Territory).Distinct().ToList() is [var only] ? only : Act.Network;

    static SessionScheduled Scheduled(ScheduleSession command, string territory, Guid? series) => new(
        territory, command.CohortIds, command.Kind, command.Track, command.PolicyLabId, command.Title,
        command.Time.Day, command.Time.Starts.ToUniversalTime(), command.Time.Ends.ToUniversalTime(), command.Place, command.Language,
        command.Interpreter, command.Childcare, command.Capacity, command.Facilitators ?? [], series);
}
