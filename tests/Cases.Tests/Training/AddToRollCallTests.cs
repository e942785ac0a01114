using Cases.Journeys;
using Cases.People;
using Cases.Training;

namespace Cases.Tests.Training;

public sealed class AddToRollCallTests
{
    static readonly AddToRollCall Add = new(LabSamples.SessionId, new RollCallLine(LabSamples.LocalActor, AttendanceStatus.Present));

    [Fact]
    public void Puts_somebody_forgotten_on_the_same_sheet() =>
        LabSamples.RollCall().When(Add, Acts.Caseworker)
            .Then<Session>(LabSamples.SessionId, new RollCallLineAdded(LabSamples.LocalActor, AttendanceStatus.Present))
            .Then<Journey>(LabSamples.LocalActor, LabSamples.Attended);

    [Fact]
    public void Refuses_somebody_on_the_sheet_already() =>
        LabSamples.RollCall().When(For(LabSamples.Newcomer), Acts.Caseworker).ThenRefused(Refusals.AlreadyOnTheSheet, "line.journeyId");

    [Fact]
    public void Refuses_somebody_whose_line_was_corrected() =>
        LabSamples.RollCall(new AttendanceCorrected(4, LabSamples.SessionId, AttendanceStatus.Present, AttendanceStatus.Excused, null))
            .When(For(LabSamples.Newcomer), Acts.Caseworker).ThenRefused(Refusals.AlreadyOnTheSheet, "line.journeyId");

    [Fact]
    public void Refuses_before_the_roll_call() =>
        LabSamples.WithSession().When(Add, Acts.Caseworker).ThenRefused(Refusals.RollCallNotTaken);

    [Fact]
    public void Refuses_an_unknown_session() =>
        LabSamples.Enrolled().When(Add, Acts.Caseworker).ThenRefused(Refusals.NotFound, "sessionId");

    [Fact]
    public void Refuses_a_day_before_the_session() =>
        LabSamples.RollCall().When(Add, Acts.Caseworker.On(2024, 10, 13)).ThenRefused(Refusals.BeforeTheSession, "occurredOn");

    [Fact]
    public void Refuses_a_line_that_cannot_stand() =>
        LabSamples.RollCall().When(Add with { Line = Add.Line with { Hours = 4 } }, Acts.Caseworker)
            .ThenRefused(Refusals.HoursOutsideTheSession, "line.hours");

    static AddToRollCall For(Guid journey) => Add with { Line = Add.Line with { JourneyId = journey } };

    [Fact]
    public void Refuses_a_person_whose_data_were_erased() =>
        LabSamples.RollCall().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request))
            .When(For(LabSamples.Newcomer), Acts.Caseworker).ThenRefused(Refusals.PersonErased, "line.journeyId");
}
