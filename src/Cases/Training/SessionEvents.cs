using Cases.Engine;
using Cases.Journeys;

namespace Cases.Training;

/// <summary>A session is planned. One that joins cohorts of several territories belongs to the network.</summary>
/// <param name="PolicyLab">The lab it is a workshop of.</param>
/// <param name="Day">The day it starts, in the territory's calendar.</param>
/// <param name="Starts">A UTC instant.</param>
/// <param name="Ends">A UTC instant, after <paramref name="Starts"/>.</param>
/// <param name="Language">The language it is held in, as a BCP 47 tag.</param>
/// <param name="Interpreter">The language it is interpreted into; null without interpreter.</param>
/// <param name="Capacity">How many people there is room for; null when it does not matter.</param>
/// <param name="Facilitators">Accounts, or persons by id: a newcomer may be a peer facilitator.</param>
/// <param name="Series">What it was planned together with; null for a session on its own.</param>
[StoredAs("session-scheduled")]
public sealed record SessionScheduled(
    string Territory, IReadOnlyList<Guid> Cohorts, SessionKind Kind, SessionTrack Track, Guid? PolicyLab, string Title,
    DateOnly Day, DateTimeOffset Starts, DateTimeOffset Ends, string Place, string Language, string? Interpreter, bool Childcare, int? Capacity,
    IReadOnlyList<string> Facilitators, Guid? Series = null) : IOpening;

public enum SessionKind { Training, Workshop, RoundTable }

/// <summary>Training runs in parallel tracks, one for each population, which may also meet.</summary>
public enum SessionTrack { Newcomer, LocalActor, Both }

[StoredAs("participant-invited")]
public sealed record ParticipantInvited(Guid Journey) : IEvent;

[StoredAs("invitation-withdrawn")]
public sealed record InvitationWithdrawn(Guid Journey) : IEvent;

/// <summary>The session takes place at another time or elsewhere; why is in the act.</summary>
[StoredAs("session-moved")]
public sealed record SessionMoved(DateOnly Day, DateTimeOffset Starts, DateTimeOffset Ends, string Place) : IEvent;

/// <summary>The session does not take place; why is in the act.</summary>
[StoredAs("session-cancelled")]
public sealed record SessionCancelled : IEvent;

/// <summary>The session was planned in error: it counts nowhere any more. Why is in the act.</summary>
[StoredAs("session-retracted")]
public sealed record SessionRetracted : IEvent;

/// <summary>The whole sheet was written by mistake: the roll can be called anew. Each line's retraction is on its journey.</summary>
[StoredAs("roll-call-retracted")]
public sealed record RollCallRetracted(Guid Sheet) : IEvent;

/// <summary>Who came was written down for the whole room. Each line is on its journey, under the same sheet.</summary>
/// <param name="WalkIns">How many of the lines are of people who were not invited.</param>
[StoredAs("roll-call-taken")]
public sealed record RollCallTaken(Guid Sheet, DateOnly Day, int Present, int Late, int Excused, int Unexcused, int WalkIns) : IEvent;

/// <summary>Somebody forgotten at the roll call is on the sheet after all.</summary>
[StoredAs("roll-call-line-added")]
public sealed record RollCallLineAdded(Guid Journey, AttendanceStatus Status) : IEvent;

/// <summary>A line of the sheet was put right; the correction itself is on the journey.</summary>
[StoredAs("roll-call-line-corrected")]
public sealed record RollCallLineCorrected(Guid Journey, AttendanceStatus Was, AttendanceStatus Status) : IEvent;
