using Cases.Engine;
using Cases.Journeys;

namespace Cases.Training;

/// <summary>Puts one line of a sheet right, and says why. The first line stays readable.</summary>
/// <param name="Version">The version, in the journey, of the line that is wrong: a first one or an earlier correction.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record CorrectAttendance(Guid JourneyId, long Version, AttendanceStatus Status, decimal? Hours = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, SessionOf(journey, Version) is { } session ? await streams.Load<Session>(session) : Session.Empty, act);
    }

    public static Decision Handle(CorrectAttendance command, Journey journey, Session session, Act act)
    {
        if (SessionOf(journey, command.Version) is not { } sessionId) return Refusals.NothingToCorrect.On("version");
        if (journey.IsClosed) return Refusals.JourneyNotUnderWay;
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        if (session.Refuses(command.Status, command.Hours) is { } refusal) return refusal.On("hours");

        var was = StatusOf(journey, command.Version);
        return Decision.Accept<Journey>(command.JourneyId,
                new AttendanceCorrected(command.Version, sessionId, was, command.Status, command.Hours))
            .And<Session>(sessionId, new RollCallLineCorrected(command.JourneyId, was, command.Status));
    }

    static Guid? SessionOf(Journey journey, long version) =>
        journey.Correctable<AttendanceRecorded>(version)?.Session ?? journey.Correctable<AttendanceCorrected>(version)?.Session;

    static AttendanceStatus StatusOf(Journey journey, long version) =>
        journey.Correctable<AttendanceRecorded>(version)?.Status ?? journey.Correctable<AttendanceCorrected>(version)!.Status;
}
