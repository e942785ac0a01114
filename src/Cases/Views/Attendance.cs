using Cases.Engine;
using Cases.Journeys;

namespace Cases.Views;

/// <param name="Line">The journey and the session: <c>journey/session</c>.</param>
/// <param name="Hours">Hours attended, for a partial presence; null for the whole session.</param>
/// <param name="Day">The day it is about, as its last correction says.</param>
/// <param name="Version">The version, in the journey, of the entry a correction has to name.</param>
public sealed record AttendanceRow(
    string Line, Guid Journey, Guid Person, string Territory, Guid Session, Guid Sheet, AttendanceStatus Status, decimal? Hours,
    Personal? Note, DateOnly Day, long Version, bool Corrected = false);

/// <summary>Every line of every sheet as it stands now.</summary>
public sealed class Attendance : View<string, AttendanceRow>
{
    public override string Name => "attendance";

    public override IReadOnlyList<string> Indexes { get; } = ["(session)"];

    public override int Definition => 2;

    public override IEnumerable<string> Keys(RecordedEvent e) => e.Data switch
    {
        AttendanceRecorded d => [KeyOf(e.Stream, d.Session)],
        AttendanceCorrected d => [KeyOf(e.Stream, d.Session)],
        AttendanceRetracted d => [KeyOf(e.Stream, d.Session)],
        _ => [],
    };

    public override AttendanceRow? Apply(AttendanceRow? row, RecordedEvent e) => e.Data switch
    {
        AttendanceRecorded d => new AttendanceRow(KeyOf(e.Stream, d.Session), e.Stream, e.Subject, e.Territory, d.Session, d.Sheet,
            d.Status, d.Hours, d.Note, e.OccurredOn, e.Version),
        AttendanceCorrected d when row is not null => row with
        {
            Status = d.Status, Hours = d.Hours, Day = e.OccurredOn, Version = e.Version, Corrected = true,
        },
        AttendanceRetracted => null,
        _ => row,
    };

    public static string KeyOf(Guid journey, Guid session) => $"{journey}/{session}";
}
