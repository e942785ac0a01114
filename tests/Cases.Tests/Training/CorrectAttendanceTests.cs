using Cases.Journeys;
using Cases.People;
using Cases.Training;

namespace Cases.Tests.Training;

public sealed class CorrectAttendanceTests
{
    static readonly CorrectAttendance Correct = new(LabSamples.Newcomer, Corrects: 4, AttendanceStatus.Late, 2);

    static readonly AttendanceCorrected Corrected =
        new(4, LabSamples.SessionId, Was: AttendanceStatus.Present, AttendanceStatus.Late, 2);

    [Fact]
    public void Carries_what_it_was_on_the_journey_and_on_the_session() =>
        LabSamples.RollCall().When(Correct, Acts.Caseworker.Because("Came at ten"))
            .Then<Journey>(LabSamples.Newcomer, Corrected)
            .Then<Session>(LabSamples.SessionId,
                new RollCallLineCorrected(LabSamples.Newcomer, AttendanceStatus.Present, AttendanceStatus.Late));

    [Fact]
    public void Puts_a_correction_right_too() =>
        LabSamples.RollCall(Corrected)
            .When(new CorrectAttendance(LabSamples.Newcomer, Corrects: 5, AttendanceStatus.Excused), Acts.Caseworker.Because("Was ill"))
            .Then<Journey>(LabSamples.Newcomer,
                new AttendanceCorrected(5, LabSamples.SessionId, AttendanceStatus.Late, AttendanceStatus.Excused, null));

    [Fact]
    public void Refuses_to_correct_without_a_reason() =>
        LabSamples.RollCall().When(Correct, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_line_corrected_before() =>
        LabSamples.RollCall(Corrected).When(Correct, Acts.Caseworker.Because("Came at ten")).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_an_entry_that_is_no_attendance() =>
        LabSamples.RollCall().When(Correct with { Corrects = 3 }, Acts.Caseworker.Because("Came at ten"))
            .ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_hours_outside_the_session() =>
        LabSamples.RollCall().When(Correct with { Hours = 4 }, Acts.Caseworker.Because("Came at ten"))
            .ThenRefused(Refusals.HoursOutsideTheSession, "hours");

    [Fact]
    public void Refuses_a_journey_that_is_over() =>
        LabSamples.RollCall(new JourneyWithdrawn("moved-away", 1, null)).When(Correct, Acts.Caseworker.Because("Came at ten"))
            .ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_a_day_before_the_session() =>
        LabSamples.RollCall().When(Correct, Acts.Caseworker.On(2024, 10, 13).Because("Came at ten"))
            .ThenRefused(Refusals.BeforeTheSession, "occurredOn");

    [Fact]
    public void Refuses_a_person_whose_data_were_erased() =>
        LabSamples.RollCall().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request))
            .When(Correct, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyId");
}
