using Cases.Journeys;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class AttendanceTests
{
    static readonly string Key = Attendance.KeyOf(LabSamples.Newcomer, LabSamples.SessionId);

    static Log Recorded => new Log().And<Journey>(LabSamples.Newcomer, Samples.Submitted).And<Journey>(LabSamples.Newcomer, LabSamples.Attended);

    [Fact]
    public void Has_a_line_for_a_person_at_a_session() =>
        Recorded.Row<AttendanceRow>(new Attendance(), Key).ShouldBe(new AttendanceRow(Key, LabSamples.Newcomer, Samples.Person, "lyon",
            LabSamples.SessionId, LabSamples.Sheet, AttendanceStatus.Present, null, null, Acts.Day, Version: 2));

    [Fact]
    public void Shows_the_line_and_its_day_as_corrected() =>
        Recorded.And<Journey>(LabSamples.Newcomer,
                new AttendanceCorrected(2, LabSamples.SessionId, AttendanceStatus.Present, AttendanceStatus.Late, 2), Acts.Day.AddDays(3))
            .Row<AttendanceRow>(new Attendance(), Key).ShouldBe(new AttendanceRow(Key, LabSamples.Newcomer, Samples.Person, "lyon",
                LabSamples.SessionId, LabSamples.Sheet, AttendanceStatus.Late, 2, null, Acts.Day.AddDays(3), Version: 3, Corrected: true));
}
