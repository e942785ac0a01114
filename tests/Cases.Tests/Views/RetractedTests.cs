using Cases.Engine;
using Cases.Imports;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;
using Cases.Training;
using Cases.Views;

namespace Cases.Tests.Views;

/// <summary>What was recorded in error counts nowhere once it is taken back.</summary>
public sealed class RetractedTests
{
    static HandwrittenTrail Enrolled => new HandwrittenTrail().Record<Journey>(Samples.Journey,
        Samples.Submitted, new ParticipantEnrolled(), new PhaseEntered(Phases.Enrolment, 1), LabSamples.Attended);

    static HandwrittenTrail Called => new HandwrittenTrail().Record<Session>(LabSamples.SessionId, LabSamples.Scheduled, LabSamples.RollCalled);

    [Fact]
    public void A_journey_is_in_no_caseload() => Enrolled.Record<Journey>(Samples.Journey, new JourneyRetracted()).Rows(new Caseload()).ShouldBeEmpty();

    [Fact]
    public void A_journey_is_in_no_funnel() => Enrolled.Record<Journey>(Samples.Journey, new JourneyRetracted()).Rows(new Funnel()).ShouldBeEmpty();

    [Fact]
    public void A_person_is_found_by_no_search() =>
        new HandwrittenTrail().Record<Person>(Samples.Person, Samples.Registered, new PersonRetracted()).Rows(new Cases.Views.People()).ShouldBeEmpty();

    [Fact]
    public void A_session_is_on_no_list() => Called.Record<Session>(LabSamples.SessionId, new SessionRetracted()).Rows(new Sessions()).ShouldBeEmpty();

    [Fact]
    public void A_session_whose_sheet_was_taken_back_has_had_no_roll_call() =>
        Called.Record<Session>(LabSamples.SessionId, new RollCallRetracted(LabSamples.Sheet)).Rows(new Sessions()).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(row => row.RollCallOn.ShouldBeNull(), row => row.Present.ShouldBe(0));

    [Fact]
    public void A_line_is_counted_for_nobody() =>
        Enrolled.Record<Journey>(Samples.Journey, new AttendanceRetracted(4, LabSamples.SessionId)).Rows(new Caseload()).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(row => row.Sessions.ShouldBe(0), row => row.Attended.ShouldBe(0));

    [Fact]
    public void A_line_is_on_no_sheet() =>
        new Log().And<Journey>(LabSamples.Newcomer, Samples.Submitted).And<Journey>(LabSamples.Newcomer, LabSamples.Attended)
            .And<Journey>(LabSamples.Newcomer, new AttendanceRetracted(2, LabSamples.SessionId))
            .Row<AttendanceRow>(new Attendance(), Attendance.KeyOf(LabSamples.Newcomer, LabSamples.SessionId)).ShouldBeNull();

    [Fact]
    public void An_import_says_what_came_of_it_and_what_was_taken_back() =>
        new HandwrittenTrail().Record<Import>(Samples.Other, new ImportStarted(ImportKind.Sessions, "9f86d0", 3, [new MappedColumn("title", "Titre")]),
                new ImportEnded(2, 1), new ImportRetracted(1, 1)).Rows(new Cases.Views.Imports()).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                row => (row.Recorded, row.Refused, row.Retracted, row.Kept).ShouldBe((2, 1, 1, 1)), row => row.Columns.ShouldBe(["title=Titre"]));

    [Fact]
    public void An_imported_stream_is_known_with_the_version_it_was_left_at()
    {
        var imported = Enrolled.Events.Take(2).Select(e => e with { Source = ImportedStreams.Source, Causation = Samples.Other });
        var view = new ImportedStreams();
        var row = imported.Aggregate((ImportedStreamRow?)null, view.Apply).ShouldNotBeNull();

        (row.Import, row.Stream, row.Opened, row.Version).ShouldBe((Samples.Other, Samples.Journey, true, 2));
        view.Keys(Enrolled.Events[0]).ShouldBeEmpty();
    }
}
