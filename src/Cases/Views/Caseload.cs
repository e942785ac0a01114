using System.Globalization;
using Cases.Engine;
using Cases.Journeys;
using Cases.Programmes;

namespace Cases.Views;

/// <summary>One journey as a caseworker's list shows it.</summary>
/// <param name="AppliedOn">The day of the application, or of the transfer to this territory.</param>
/// <param name="LastContactOn">The last day somebody reached the person.</param>
/// <param name="Absences">The unexcused absences since the last session attended or excused, by the day of the sessions.</param>
/// <param name="Attended">The sessions the person was present at, late included.</param>
/// <param name="Sessions">The sessions whose roll call named the person.</param>
/// <param name="Needs">What asks for attention, as codes of <see cref="Attention"/>, in their order.</param>
/// <param name="Tags">Codes of the tags it has, in the order they were put on.</param>
/// <param name="Contacts">The contacts that reached the person: "day version", oldest first.</param>
/// <param name="Attendance">One entry a session: "day session status", oldest first.</param>
/// <param name="Phases">The phases entered and not taken back: "day phase", in the order they were entered.</param>
public sealed record CaseloadRow(
    Guid Journey, Guid Person, Guid Programme, Guid Edition, Guid Cohort, string Territory, Population Population, string Category,
    JourneyStatus Status, string? Phase, DateOnly? PhaseSince, string? Caseworker, DateOnly AppliedOn, DateOnly? LastContactOn,
    int Absences, int Attended, int Sessions, DateOnly? PausedUntil, DateOnly? ClosedOn, string? ClosureReason, Guid? ContinuesIn,
    IReadOnlyList<string> Needs, IReadOnlyList<string> Contacts, IReadOnlyList<string> Attendance, IReadOnlyList<string> Phases,
    IReadOnlyList<string> Tags);

/// <summary>What asks a caseworker's attention.</summary>
public static class Attention
{
    public const string Answer = "answer";
    public const string Caseworker = "caseworker";
    public const string Absences = "absences";

    /// <summary>How many unexcused absences in a row ask for attention.</summary>
    public const int TooManyAbsences = FollowUp.TaskRules.Absences;
}

/// <summary>Every journey, closed ones included, one row each.</summary>
public sealed class Caseload : StreamView<CaseloadRow>
{
    public override string Name => "caseload";

    public override int Definition => 3;

    public override IReadOnlyList<string> Indexes { get; } =
    [
        "((cardinality(needs) = 0), (closed_on is not null), applied_on desc, journey) include (needs, closed_on, territory, status, phase, population, caseworker)",
        "(caseworker, territory)", "(cohort)", "(person)", "(journey) where closed_on is null",
    ];

    protected override string StreamType => Journey.StreamType;

    public override CaseloadRow? Apply(CaseloadRow? row, RecordedEvent e)
    {
        if (e.Data is JourneyRetracted || Opened(row, e) is not { } open) return null;
        var next = Changed(open, e) with { Status = JourneyStanding.After(open.Status, e.Data, open.Phases.Count > 0) };
        return next with { Needs = [.. NeedsOf(next)] };
    }

    static CaseloadRow? Opened(CaseloadRow? row, RecordedEvent e) => e.Data switch
    {
        ApplicationSubmitted a => New(e, a.Person, a.Programme, a.Edition, a.Cohort, a.Territory, a.Population, a.Category),
        JourneyTransferredIn t when row is null => New(e, t.Person, t.Programme, t.Edition, t.Cohort, t.Territory, t.Population, t.Category),
        _ => row,
    };

    static CaseloadRow New(
        RecordedEvent e, Guid person, Guid programme, Guid edition, Guid cohort, string territory, Population population, string category) =>
        new(e.Stream, person, programme, edition, cohort, territory, population, category, JourneyStatus.None, null, null, null, e.OccurredOn,
            null, 0, 0, 0, null, null, null, null, [], [], [], [], []);

    static CaseloadRow Changed(CaseloadRow row, RecordedEvent e) => e.Data switch
    {
        CaseworkerAssigned a => row with { Caseworker = a.Caseworker },
        CaseworkerUnassigned => row with { Caseworker = null },
        PhaseEntered p => AtPhase(row, [.. row.Phases, DatedEntries.Written(e.OccurredOn, p.Phase)]),
        PhaseEntryCorrected when row.Phases.Count > 0 => AtPhase(row, [.. row.Phases.SkipLast(1)]),
        JourneyTransferredIn t => AtPhase(Open(row) with { Caseworker = null },
            t.Phase is null ? row.Phases : [.. row.Phases, DatedEntries.Written(e.OccurredOn, t.Phase)]),
        JourneyTagged t => row with { Tags = [.. row.Tags.Where(tag => tag != t.Tag), t.Tag] },
        JourneyUntagged t => row with { Tags = [.. row.Tags.Where(tag => tag != t.Tag)] },
        JourneyPaused p => row with { PausedUntil = p.Until },
        JourneyResumed => row with { PausedUntil = null },
        JourneyReopened => Open(row),
        ApplicationDenied => row with { ClosedOn = e.OccurredOn },
        JourneyWithdrawn w => row with { ClosedOn = e.OccurredOn, ClosureReason = w.ClosureReason, PausedUntil = null },
        JourneyCompleted c => row with { ClosedOn = e.OccurredOn, ClosureReason = c.ClosureReason },
        JourneyTransferredOut t => row with { ClosedOn = e.OccurredOn, ContinuesIn = t.Journey, PausedUntil = null },
        ContactRecorded c => Contacted(row, e, c.Reached, row.Contacts),
        ContactCorrected c => Contacted(row, e, c.Reached, row.Contacts.Without(Text(c.Corrects))),
        AttendanceRecorded a => Met(row, e.OccurredOn, a.Session, a.Status),
        AttendanceCorrected a => Met(row, e.OccurredOn, a.Session, a.Status),
        AttendanceRetracted a => Attending(row, row.Attendance.Without(a.Session.ToString())),
        _ => row,
    };

    static CaseloadRow Open(CaseloadRow row) => row with { ClosedOn = null, ClosureReason = null, ContinuesIn = null };

    static CaseloadRow AtPhase(CaseloadRow row, IReadOnlyList<string> phases) => row with
    {
        Phases = phases,
        Phase = phases is [.., var last] ? DatedEntries.KeyOf(last) : null,
        PhaseSince = phases.LastDay(),
    };

    static CaseloadRow Contacted(CaseloadRow row, RecordedEvent e, bool reached, IReadOnlyList<string> before)
    {
        var contacts = reached ? before.With(e.OccurredOn, Text(e.Version)) : before;
        return row with { Contacts = contacts, LastContactOn = contacts.LastDay() };
    }

    static CaseloadRow Met(CaseloadRow row, DateOnly day, Guid session, AttendanceStatus status) =>
        Attending(row, row.Attendance.With(day, session.ToString(), status.ToString()));

    static CaseloadRow Attending(CaseloadRow row, IReadOnlyList<string> attendance)
    {
        var statuses = attendance.Select(DatedEntries.WhatOf).ToList();
        return row with
        {
            Attendance = attendance,
            Sessions = statuses.Count,
            Attended = statuses.Count(s => s is nameof(AttendanceStatus.Present) or nameof(AttendanceStatus.Late)),
            Absences = Enumerable.Reverse(statuses).TakeWhile(s => s == nameof(AttendanceStatus.Unexcused)).Count(),
        };
    }

    static IEnumerable<string> NeedsOf(CaseloadRow row)
    {
        if (row.Status == JourneyStatus.Applied) yield return Attention.Answer;
        if (row.Caseworker is null && !row.Status.IsClosed()) yield return Attention.Caseworker;
        if (row.Absences >= Attention.TooManyAbsences && row.Status.IsUnderWay()) yield return Attention.Absences;
    }

    static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);
}
