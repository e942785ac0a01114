using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Training;

namespace Cases.Tests.Training;

public sealed class RecordRollCallTests
{
    static readonly RollCallLine Late = new(LabSamples.Newcomer, AttendanceStatus.Late, 2.5m, Personal.Of("Missed the tram"));

    static readonly RollCallLine Excused = new(LabSamples.LocalActor, AttendanceStatus.Excused);

    static readonly RecordRollCall RollCall = new(LabSamples.SessionId, LabSamples.Sheet, [Late, Excused]);

    [Fact]
    public void Writes_the_sheet_on_the_session_and_a_line_on_each_journey() =>
        LabSamples.WithSession(new ParticipantInvited(LabSamples.LocalActor)).When(RollCall, Acts.Caseworker)
            .Then<Session>(LabSamples.SessionId, new RollCallTaken(LabSamples.Sheet, Acts.Day, 0, Late: 1, Excused: 1, 0, WalkIns: 1))
            .Then<Journey>(LabSamples.Newcomer,
                new AttendanceRecorded(LabSamples.SessionId, LabSamples.Sheet, AttendanceStatus.Late, 2.5m, Late.Note))
            .Then<Journey>(LabSamples.LocalActor,
                new AttendanceRecorded(LabSamples.SessionId, LabSamples.Sheet, AttendanceStatus.Excused, null, null));

    [Fact]
    public void Counts_somebody_whose_journey_is_paused() =>
        LabSamples.Enrolled(new JourneyPaused(null, null)).Given<Session>(LabSamples.SessionId, LabSamples.Scheduled)
            .When(RollCall with { Lines = [new RollCallLine(LabSamples.Newcomer, AttendanceStatus.Present)] }, Acts.Caseworker)
            .Then<Journey>(LabSamples.Newcomer, LabSamples.Attended);

    [Fact]
    public void Refuses_a_second_roll_call() =>
        LabSamples.WithSession(LabSamples.RollCalled).When(RollCall, Acts.Caseworker).ThenRefused(Refusals.RollCallTaken);

    [Fact]
    public void Refuses_an_unknown_session() =>
        LabSamples.Enrolled().When(RollCall, Acts.Caseworker).ThenRefused(Refusals.NotFound, "sessionId");

    [Fact]
    public void Refuses_a_cancelled_session() =>
        LabSamples.WithSession(new SessionCancelled()).When(RollCall, Acts.Caseworker).ThenRefused(Refusals.SessionCancelled);

    [Fact]
    public void Refuses_a_day_before_the_session() =>
        LabSamples.WithSession().When(RollCall, Acts.Caseworker.On(2024, 10, 13)).ThenRefused(Refusals.BeforeTheSession, "occurredOn");

    [Fact]
    public void Refuses_an_empty_sheet() =>
        LabSamples.WithSession().When(RollCall with { Lines = [] }, Acts.Caseworker).ThenRefused(Refusals.Required, "lines");

    [Fact]
    public void Refuses_somebody_twice() =>
        Lines(Late, Excused, Late).ThenRefused(Refusals.NamedTwice, "lines[2]");

    [Fact]
    public void Refuses_hours_of_an_absence() =>
        Lines(Late, Excused with { Hours = 1 }).ThenRefused(Refusals.HoursOfAnAbsence, "lines[1]");

    [Theory, InlineData(0), InlineData(-1), InlineData(3.25)]
    public void Refuses_hours_outside_the_session(double hours) =>
        Lines(Excused, Late with { Hours = (decimal)hours }).ThenRefused(Refusals.HoursOutsideTheSession, "lines[1]");

    [Fact]
    public void Refuses_an_unknown_journey() =>
        Lines(Late with { JourneyId = Samples.Other }).ThenRefused(Refusals.NotFound, "lines[0]");

    [Fact]
    public void Refuses_a_journey_that_is_over() =>
        LabSamples.Enrolled(new JourneyCompleted("moved-away", 1)).Given<Session>(LabSamples.SessionId, LabSamples.Scheduled)
            .When(RollCall with { Lines = [Excused, Late] }, Acts.Caseworker).ThenRefused(Refusals.JourneyNotActive, "lines[1]");

    [Fact]
    public void Refuses_a_journey_of_another_cohort() =>
        LabSamples.Enrolled().Given<Session>(LabSamples.SessionId, LabSamples.Scheduled with { Cohorts = [Samples.Other] })
            .When(RollCall, Acts.Caseworker).ThenRefused(Refusals.NotOfTheseCohorts, "lines[0]");

    [Fact]
    public void Refuses_a_journey_of_another_territory() =>
        LabSamples.WithSession().When(RollCall, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory, "lines[0]");

    static Scenario Lines(params RollCallLine[] lines) => LabSamples.WithSession().When(RollCall with { Lines = lines }, Acts.Caseworker);

    [Fact]
    public void Refuses_a_person_whose_data_were_erased() =>
        LabSamples.WithSession().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request))
            .When(RollCall, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "lines[0]");
}
