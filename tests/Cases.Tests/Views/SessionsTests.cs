using Cases.Journeys;
using Cases.Training;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class SessionsTests
{
    static Log Scheduled => new Log().And<Session>(LabSamples.SessionId, LabSamples.Scheduled);

    [Fact]
    public void Counts_who_is_expected() =>
        Row(Scheduled.And<Session>(LabSamples.SessionId, new ParticipantInvited(LabSamples.Newcomer))
            .And<Session>(LabSamples.SessionId, new ParticipantInvited(LabSamples.LocalActor))
            .And<Session>(LabSamples.SessionId, new InvitationWithdrawn(LabSamples.Newcomer))).Invited.ShouldBe(1);

    [Fact]
    public void Counts_who_came_with_additions_and_corrections() =>
        Row(Scheduled.And<Session>(LabSamples.SessionId, new RollCallTaken(LabSamples.Sheet, Acts.Day, 5, 4, 3, 2, 1))
            .And<Session>(LabSamples.SessionId, new RollCallLineAdded(LabSamples.LocalActor, AttendanceStatus.Present))
            .And<Session>(LabSamples.SessionId,
                new RollCallLineCorrected(LabSamples.Newcomer, Was: AttendanceStatus.Unexcused, AttendanceStatus.Excused)))
            .ShouldSatisfyAllConditions(
                row => row.RollCallOn.ShouldBe(Acts.Day),
                row => (row.Present, row.Late, row.Excused, row.Unexcused, row.WalkIns).ShouldBe((6, 4, 4, 1, 1)));

    [Fact]
    public void Shows_where_a_session_moved_to() =>
        Row(Scheduled.And<Session>(LabSamples.SessionId, new SessionMoved(
            Acts.Day.AddDays(1), LabSamples.Morning.Starts.AddDays(1), LabSamples.Morning.Ends.AddDays(1), "Salle 3")))
            .ShouldSatisfyAllConditions(
                row => row.Place.ShouldBe("Salle 3"),
                row => row.Day.ShouldBe(Acts.Day.AddDays(1)),
                row => row.Starts.ShouldBe(LabSamples.Morning.Starts.AddDays(1)));

    [Fact]
    public void Shows_a_cancelled_session_as_such() =>
        Row(Scheduled.And<Session>(LabSamples.SessionId, new SessionCancelled())).Cancelled.ShouldBeTrue();

    static SessionRow Row(Log log) => log.Row<SessionRow>(new Sessions(), LabSamples.SessionId).ShouldNotBeNull();
}
