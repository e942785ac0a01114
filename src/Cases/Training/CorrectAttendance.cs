using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Training;

/// <summary>Puts one line of a sheet right, and says why. The act's day is the day it is about; the first line stays readable.</summary>
/// <param name="Corrects">The version, in the journey, of the line that is wrong: a first one or an earlier correction.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record CorrectAttendance(Guid JourneyId, long Corrects, AttendanceStatus Status, decimal? Hours = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        var person = await streams.Load<Person>(journey.Person);
        return Handle(this, journey, person, SessionOf(journey, Corrects) is { } session ? await streams.Load<Session>(session) : Session.Empty, act);
    }

    public static Decision Handle(CorrectAttendance command, Journey journey, Person person, Session session, Act act)
    {
        if (SessionOf(journey, command.Corrects) is not { } sessionId) return Refusals.NotCorrectable.On("corrects");
        if (journey.Unworkable(person) is { } unworkable) return unworkable;
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        if (act.OccurredOn < session.Day) return Refusals.BeforeTheSession.On("occurredOn").With(session.Day);
        if (session.Refuses(command.Status, command.Hours) is { } refusal) return refusal.On("hours");

        var was = StatusOf(journey, command.Corrects);
        return Decision.Accept<Journey>(command.JourneyId,
                new AttendanceCorrected(command.Corrects, sessionId, was, command.Status, command.Hours))
            .And<Session>(sessionId, new RollCallLineCorrected(command.JourneyId, was, command.Status));
    }

    static Guid? SessionOf(Journey journey, long version) =>
        journey.Correctable<AttendanceRecorded>(version)?.Session ?? journey.Correctable<AttendanceCorrected>(version)?.Session;

    static AttendanceStatus StatusOf(Journey journey, long version) =>
        journey.Correctable<AttendanceRecorded>(version)?.Status ?? journey.Correctable<AttendanceCorrected>(version)!.Status;
}
