using Cases.Engine;
using Cases.Journeys;
using Cases.Training;

namespace Cases.Views;

/// <param name="RollCallOn">The day of its roll call; null before it was taken.</param>
/// <param name="Present">How many lines of the sheet say so now, corrections included; the same for the three after it.</param>
/// <param name="WalkIns">How many came to the roll call uninvited.</param>
/// <param name="Revision">How often it was moved or cancelled since it was planned: the SEQUENCE of RFC 5545.</param>
/// <param name="RevisedAt">When it was planned, last moved or cancelled: a UTC instant.</param>
public sealed record SessionRow(
    Guid Session, string Territory, IReadOnlyList<Guid> Cohorts, SessionKind Kind, SessionTrack Track, Guid? PolicyLab, string Title,
    DateOnly Day, DateTimeOffset Starts, DateTimeOffset Ends, string Place, string Language, string? Interpreter, bool Childcare,
    int? Capacity, IReadOnlyList<string> Facilitators, int Invited = 0, DateOnly? RollCallOn = null,
    int Present = 0, int Late = 0, int Excused = 0, int Unexcused = 0, int WalkIns = 0, bool Cancelled = false,
    Guid? Series = null, int Revision = 0, DateTimeOffset RevisedAt = default);

/// <summary>The sessions, with how many were expected and how many came.</summary>
public sealed class Sessions : StreamView<SessionRow>
{
    public override string Name => "sessions";

    public override int Definition => 3;

    public override IReadOnlyList<string> Indexes { get; } = ["(starts, session) include (day, territory, kind)", "(day, territory)", "(series) where series is not null", "using gin (cohorts)"];

    protected override string StreamType => Session.StreamType;

    public override SessionRow? Apply(SessionRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, SessionScheduled d) => Scheduled(e.Stream, d) with { RevisedAt = e.RecordedAt },
        (null, _) or (_, SessionRetracted) => null,
        (_, ParticipantInvited) => row with { Invited = row.Invited + 1 },
        (_, InvitationWithdrawn) => row with { Invited = row.Invited - 1 },
        (_, SessionMoved d) => Revised(row, e) with { Day = d.Day, Starts = d.Starts, Ends = d.Ends, Place = d.Place },
        (_, SessionCancelled) => Revised(row, e) with { Cancelled = true },
        (_, RollCallTaken d) => row with
        {
            RollCallOn = d.Day, Present = d.Present, Late = d.Late, Excused = d.Excused, Unexcused = d.Unexcused, WalkIns = d.WalkIns,
        },
        (_, RollCallRetracted) => row with { RollCallOn = null, Present = 0, Late = 0, Excused = 0, Unexcused = 0, WalkIns = 0 },
        (_, RollCallLineAdded d) => Counted(row, d.Status, 1),
        (_, RollCallLineCorrected d) => Counted(Counted(row, d.Was, -1), d.Status, 1),
        _ => row,
    };

    static SessionRow Scheduled(Guid session, SessionScheduled d) => new(
        session, d.Territory, d.Cohorts, d.Kind, d.Track, d.PolicyLab, d.Title, d.Day, d.Starts, d.Ends, d.Place, d.Language,
        d.Interpreter, d.Childcare, d.Capacity, d.Facilitators, Series: d.Series);

    static SessionRow Revised(SessionRow row, RecordedEvent e) => row with { Revision = row.Revision + 1, RevisedAt = e.RecordedAt };

    static SessionRow Counted(SessionRow row, AttendanceStatus status, int more) => status switch
    {
        AttendanceStatus.Present => row with { Present = row.Present + more },
        AttendanceStatus.Late => row with { Late = row.Late + more },
        AttendanceStatus.Excused => row with { Excused = row.Excused + more },
        _ => row with { Unexcused = row.Unexcused + more },
    };
}
