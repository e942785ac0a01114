using Cases.Engine;
using Cases.Programmes;

namespace Cases.Journeys;

/// <summary>A person applies to a cohort: the journey begins.</summary>
/// <param name="Definition">The number of the programme's definition the category was taken from.</param>
[StoredAs("application-submitted")]
public sealed record ApplicationSubmitted(
    Guid Person, Guid Programme, Guid Edition, Guid Cohort, string Territory, Population Population, string Category, int Definition) : IOpening
{
    Guid? IOpening.Subject => Person;
}

[StoredAs("application-denied")]
public sealed record ApplicationDenied(Personal? Why) : IEvent;

[StoredAs("application-waitlisted")]
public sealed record ApplicationWaitlisted : IEvent;

[StoredAs("participant-enrolled")]
public sealed record ParticipantEnrolled : IEvent;

/// <param name="Overridden">True when the order of phases was set aside, with a reason in the act.</param>
[StoredAs("phase-entered")]
public sealed record PhaseEntered(string Phase, int Definition, bool Overridden = false) : IEvent;

[StoredAs("caseworker-assigned")]
public sealed record CaseworkerAssigned(string Caseworker) : IEvent;

/// <summary>Nobody follows the journey any more, until somebody is assigned.</summary>
[StoredAs("caseworker-unassigned")]
public sealed record CaseworkerUnassigned : IEvent;

[StoredAs("journey-paused")]
public sealed record JourneyPaused(Personal? Why, DateOnly? Until) : IEvent;

[StoredAs("journey-resumed")]
public sealed record JourneyResumed : IEvent;

[StoredAs("journey-withdrawn")]
public sealed record JourneyWithdrawn(string ClosureReason, int Definition, Personal? Why) : IEvent;

[StoredAs("journey-completed")]
public sealed record JourneyCompleted(string ClosureReason, int Definition) : IEvent;

[StoredAs("journey-reopened")]
public sealed record JourneyReopened : IEvent;

/// <summary>The whole journey was recorded in error: it counts nowhere any more. Why is in the act.</summary>
[StoredAs("journey-retracted")]
public sealed record JourneyRetracted : IEvent;

/// <summary>The journey goes on in another territory, in a stream of its own.</summary>
[StoredAs("journey-transferred-out")]
public sealed record JourneyTransferredOut(string To, Guid Journey, bool Overridden) : IEvent;

/// <summary>A journey that began in another territory goes on here.</summary>
[StoredAs("journey-transferred-in")]
public sealed record JourneyTransferredIn(
    Guid Person, Guid Programme, Guid Edition, Guid Cohort, string Territory, Population Population, string Category, int Definition,
    string From, Guid Journey, string? Phase) : IOpening
{
    Guid? IOpening.Subject => Person;
}

/// <param name="Definition">The number of the programme's definition the tag was taken from.</param>
[StoredAs("journey-tagged")]
public sealed record JourneyTagged(string Tag, int Definition) : IEvent;

[StoredAs("journey-untagged")]
public sealed record JourneyUntagged(string Tag) : IEvent;

[StoredAs("note-added")]
public sealed record NoteAdded(Personal Text) : IEvent;

[StoredAs("note-retracted")]
public sealed record NoteRetracted(long Corrects) : ICorrection;

[StoredAs("contact-recorded")]
public sealed record ContactRecorded(ContactChannel Channel, bool Reached, Personal? Summary) : IEvent;

[StoredAs("contact-corrected")]
public sealed record ContactCorrected(long Corrects, ContactChannel Channel, bool Reached, Personal? Summary) : ICorrection;

[StoredAs("phase-entry-corrected")]
public sealed record PhaseEntryCorrected(long Corrects, string? Phase) : ICorrection;

public enum ContactChannel { Phone, Message, Email, InPerson, Video }

/// <param name="Hours">Hours attended, for a partial presence; null for the whole session.</param>
[StoredAs("attendance-recorded")]
public sealed record AttendanceRecorded(Guid Session, Guid Sheet, AttendanceStatus Status, decimal? Hours, Personal? Note) : IEvent;

[StoredAs("attendance-corrected")]
public sealed record AttendanceCorrected(long Corrects, Guid Session, AttendanceStatus Was, AttendanceStatus Status, decimal? Hours) : ICorrection;

/// <summary>The line was written by mistake: nobody knows now whether the person was there.</summary>
[StoredAs("attendance-retracted")]
public sealed record AttendanceRetracted(long Corrects, Guid Session) : ICorrection;

public enum AttendanceStatus { Present, Late, Excused, Unexcused }
