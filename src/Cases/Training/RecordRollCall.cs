using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Training;

/// <summary>Writes down in one act who came to a session, invited or not: the sheet on the session, a line on each journey.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RecordRollCall(Guid SessionId, Guid SheetId, IReadOnlyList<RollCallLine> Lines) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journeys = await streams.LoadAll<Journey>(Lines.Select(l => l.JourneyId));
        var people = await streams.LoadAll<Person>(journeys.Values.Select(j => j.Person));
        return Handle(this, await streams.Load<Session>(SessionId), journeys, people, act);
    }

    public static Decision Handle(RecordRollCall command, Session session,
        IReadOnlyDictionary<Guid, Journey> journeys, IReadOnlyDictionary<Guid, Person> people, Act act)
    {
        if (!session.Exists) return Refusals.NotFound.On("sessionId");
        if (session.Cancelled) return Refusals.SessionCancelled;
        if (session.Sheet is not null) return Refusals.RollCallTaken;
        if (act.OccurredOn < session.Day) return Refusals.BeforeTheSession.On("occurredOn").With(session.Day);
        if (command.Lines.Count == 0) return Refusals.Required.On("lines");
        if (RefusesLines(command.Lines, line => line.Refused(session, journeys[line.JourneyId], people, act)) is { } refusal) return refusal;

        return command.Lines.Aggregate(
            Decision.Accept<Session>(command.SessionId, Taken(command, session, act)),
            (decision, line) => decision.And<Journey>(line.JourneyId, line.Recorded(command.SessionId, command.SheetId)));
    }

    static Refusal? RefusesLines(IReadOnlyList<RollCallLine> lines, Func<RollCallLine, Refusal?> refused)
    {
        var seen = new HashSet<Guid>();
        for (var i = 0; i < lines.Count; i++)
        {
            var refusal = seen.Add(lines[i].JourneyId) ? refused(lines[i]) : Refusals.NamedTwice;
            if (refusal is not null) return refusal.On($"lines[{i}]");
        }
        return null;
    }

    static RollCallTaken Taken(RecordRollCall command, Session session, Act act)
    {
        int Count(AttendanceStatus status) => command.Lines.Count(l => l.Status == status);
        return new RollCallTaken(command.SheetId, act.OccurredOn,
            Count(AttendanceStatus.Present), Count(AttendanceStatus.Late), Count(AttendanceStatus.Excused), Count(AttendanceStatus.Unexcused),
            command.Lines.Count(l => !session.Invited.Contains(l.JourneyId)));
    }
}

/// <param name="Hours">Hours attended, for a partial presence; null for the whole session.</param>
public sealed record RollCallLine(Guid JourneyId, AttendanceStatus Status, decimal? Hours = null, Personal? Note = null)
{
    /// <summary>Why the line cannot be on the session's sheet; null when it can.</summary>
    public Refusal? Refused(Session session, Journey journey, IReadOnlyDictionary<Guid, Person> people, Act act) =>
        session.Refuses(journey, people[journey.Person], act) ?? session.Refuses(Status, Hours);

    public AttendanceRecorded Recorded(Guid session, Guid sheet) => new(session, sheet, Status, Hours, Note);
}
