using Cases.Engine;
using Cases.Journeys;
using Cases.Programmes;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class CaseloadTests
{
    static readonly Guid First = new("00000000-0000-0000-0000-00000000b001");
    static readonly Guid Second = new("00000000-0000-0000-0000-00000000b002");
    static readonly Guid Third = new("00000000-0000-0000-0000-00000000b003");

    static HandwrittenTrail Applied => new HandwrittenTrail().On(2024, 10, 1).Record<Journey>(Samples.Journey, Samples.Submitted);

    static HandwrittenTrail Enrolled => Applied.On(2024, 10, 2).Record<Journey>(Samples.Journey,
        new CaseworkerAssigned("caseworker"), new ParticipantEnrolled(), new PhaseEntered(Phases.Enrolment, 1));

    static CaseloadRow Row(HandwrittenTrail trail) => trail.Rows(new Caseload()).ShouldHaveSingleItem();

    static AttendanceRecorded At(Guid session, AttendanceStatus status) => new(session, Samples.Other, status, null, null);

    [Fact]
    public void Shows_an_application_that_waits_for_an_answer_and_a_caseworker()
    {
        var row = Row(Applied);
        row.Status.ShouldBe(JourneyStatus.Applied);
        row.AppliedOn.ShouldBe(new DateOnly(2024, 10, 1));
        row.Needs.ShouldBe([Attention.Answer, Attention.Caseworker]);
    }

    [Fact]
    public void Shows_who_follows_an_enrolled_person_and_since_when_they_are_in_their_phase()
    {
        var row = Row(Enrolled);
        (row.Status, row.Phase, row.PhaseSince, row.Caseworker).ShouldBe((JourneyStatus.Active, Phases.Enrolment, new DateOnly(2024, 10, 2), "caseworker"));
        row.Needs.ShouldBeEmpty();
    }

    [Fact]
    public void Goes_back_to_the_phase_before_and_its_day_when_an_entry_is_taken_back()
    {
        var row = Row(Enrolled.On(2024, 10, 9).Record<Journey>(Samples.Journey, new PhaseEntered(Phases.Training, 1), new PhaseEntryCorrected(5, Phases.Enrolment)));
        (row.Phase, row.PhaseSince).ShouldBe((Phases.Enrolment, new DateOnly(2024, 10, 2)));
    }

    [Fact]
    public void Counts_the_unexcused_absences_since_the_last_presence_by_the_days_of_the_sessions()
    {
        var row = Row(Enrolled
            .On(2024, 10, 12).Record<Journey>(Samples.Journey, At(Third, AttendanceStatus.Unexcused))
            .On(2024, 10, 8).Record<Journey>(Samples.Journey, At(Second, AttendanceStatus.Unexcused))
            .On(2024, 10, 4).Record<Journey>(Samples.Journey, At(First, AttendanceStatus.Late)));
        (row.Absences, row.Attended, row.Sessions).ShouldBe((2, 1, 3));
        row.Needs.ShouldBe([Attention.Absences]);
    }

    [Fact]
    public void Counts_a_corrected_attendance_once()
    {
        var row = Row(Enrolled.On(2024, 10, 4).Record<Journey>(Samples.Journey, At(First, AttendanceStatus.Unexcused),
            new AttendanceCorrected(5, First, AttendanceStatus.Unexcused, AttendanceStatus.Present, null)));
        (row.Absences, row.Attended, row.Sessions).ShouldBe((0, 1, 1));
    }

    [Fact]
    public void Shows_the_last_day_somebody_was_reached() =>
        Row(Enrolled
            .On(2024, 10, 10).Record<Journey>(Samples.Journey, new ContactRecorded(ContactChannel.Phone, true, null))
            .On(2024, 10, 5).Record<Journey>(Samples.Journey, new ContactRecorded(ContactChannel.InPerson, true, null))
            .On(2024, 10, 12).Record<Journey>(Samples.Journey, new ContactRecorded(ContactChannel.Phone, false, null)))
            .LastContactOn.ShouldBe(new DateOnly(2024, 10, 10));

    [Fact]
    public void Falls_back_to_the_contact_before_when_the_last_one_is_corrected() =>
        Row(Enrolled
            .On(2024, 10, 5).Record<Journey>(Samples.Journey, new ContactRecorded(ContactChannel.InPerson, true, null))
            .On(2024, 10, 10).Record<Journey>(Samples.Journey, new ContactRecorded(ContactChannel.Phone, true, null))
            .Record<Journey>(Samples.Journey, new ContactCorrected(6, ContactChannel.Phone, false, null)))
            .LastContactOn.ShouldBe(new DateOnly(2024, 10, 5));

    [Fact]
    public void Shows_when_and_why_a_journey_was_closed()
    {
        var row = Row(Enrolled.On(2024, 10, 14).Record<Journey>(Samples.Journey, new JourneyWithdrawn("moved-away", 1, null)));
        (row.Status, row.ClosedOn, row.ClosureReason).ShouldBe((JourneyStatus.Withdrawn, new DateOnly(2024, 10, 14), "moved-away"));
    }

    [Fact]
    public void Forgets_the_closing_of_a_reopened_journey()
    {
        var row = Row(Enrolled.Record<Journey>(Samples.Journey, new JourneyWithdrawn("moved-away", 1, null), new JourneyReopened()));
        (row.Status, row.ClosedOn, row.ClosureReason).ShouldBe((JourneyStatus.Active, null, null));
    }

    [Fact]
    public void Says_where_a_transferred_journey_goes_on() =>
        Row(Enrolled.Record<Journey>(Samples.Journey, new JourneyTransferredOut("grenoble", Samples.JourneyInGrenoble, false)))
            .ContinuesIn.ShouldBe(Samples.JourneyInGrenoble);

    [Fact]
    public void Shows_a_journey_that_arrived_in_the_phase_it_was_in()
    {
        var row = Row(new HandwrittenTrail().On(2024, 10, 8).Record<Journey>(Samples.JourneyInGrenoble, new JourneyTransferredIn(Samples.Person, Samples.Programme,
            Samples.Edition, Samples.Grenoble, "grenoble", Population.Newcomer, "asylum-seeker", 1, "lyon", Samples.Journey, Phases.Training)));
        (row.Status, row.Phase, row.PhaseSince, row.Territory).ShouldBe((JourneyStatus.Active, Phases.Training, new DateOnly(2024, 10, 8), "grenoble"));
    }

    [Fact]
    public void Shows_until_when_a_journey_is_paused() =>
        Row(Enrolled.Record<Journey>(Samples.Journey, new JourneyPaused(null, new DateOnly(2025, 3, 1)))).PausedUntil.ShouldBe(new DateOnly(2025, 3, 1));

    [Fact]
    public void Has_no_row_for_a_journey_whose_beginning_had_not_happened() =>
        new HandwrittenTrail().Record<Journey>(Samples.Journey, Samples.Submitted, new ParticipantEnrolled()).Events.Skip(1)
            .Select(e => new Caseload().Apply(null, e)).ShouldAllBe(row => row == null);
}
