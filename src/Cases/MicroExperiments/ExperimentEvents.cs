using Cases.Engine;

namespace Cases.MicroExperiments;

/// <summary>A small-scale test of one or several ideas of a lab is designed.</summary>
/// <param name="Ideas">Ideas of the lab, one at least.</param>
/// <param name="Organisations">The organisations that own it.</param>
/// <param name="Owners">The journeys that own it, of either population.</param>
[StoredAs("experiment-designed")]
public sealed record ExperimentDesigned(
    string Territory, Guid PolicyLab, IReadOnlyList<Guid> Ideas, string Title, string Hypothesis,
    IReadOnlyList<Guid> Organisations, IReadOnlyList<Guid> Owners, DateOnly? PlannedStart) : IOpening;

/// <summary>What the experiment is judged by. Set again before its first measurement, it replaces the former.</summary>
/// <param name="Code">The criterion's own within the experiment.</param>
/// <param name="Baseline">The value before the experiment; null when nobody knows it.</param>
[StoredAs("criterion-set")]
public sealed record CriterionSet(
    string Code, string Measure, string Unit, decimal? Baseline, decimal Target, Direction Direction) : IEvent;

/// <summary>Whether the target is a floor or a ceiling.</summary>
public enum Direction { AtLeast, AtMost }

/// <param name="Overridden">True when it started without criterion or selected idea, with a reason in the act.</param>
[StoredAs("experiment-started")]
public sealed record ExperimentStarted(bool Overridden) : IEvent;

[StoredAs("experiment-participant-joined")]
public sealed record ExperimentParticipantJoined(Guid Journey) : IEvent;

/// <summary>They never took part: it was recorded in error. Why is in the act, and the journey names the entry.</summary>
[StoredAs("experiment-participant-retracted")]
public sealed record ExperimentParticipantRetracted(Guid Journey) : IEvent;

/// <param name="Met">True when the value reaches the criterion's target.</param>
[StoredAs("measurement-recorded")]
public sealed record MeasurementRecorded(string Criterion, decimal Value, bool Met, Personal? Source) : IEvent;

[StoredAs("measurement-corrected")]
public sealed record MeasurementCorrected(long Corrects, string Criterion, decimal Was, decimal Value, bool Met) : ICorrection;

/// <summary>The experiment is changed while it runs; why is in the act.</summary>
[StoredAs("adaptation-recorded")]
public sealed record AdaptationRecorded(Personal What) : IEvent;

/// <param name="Kind">What it went on, as a code of the territory's choosing.</param>
/// <param name="Unit"><c>hours</c>, or a currency's ISO 4217 code.</param>
[StoredAs("resource-spent")]
public sealed record ResourceSpent(string Kind, decimal Amount, string Unit) : IEvent;

/// <summary>A spending recorded wrongly is taken back, with what it was.</summary>
[StoredAs("spending-retracted")]
public sealed record SpendingRetracted(long Corrects, string Kind, decimal Amount, string Unit) : ICorrection;

[StoredAs("learning-noted")]
public sealed record LearningNoted(Personal Text) : IEvent;

/// <summary>What becomes of the experiment; why is in the act.</summary>
/// <param name="FollowOn">The experiment an iteration goes on in; null when it goes on in this one.</param>
[StoredAs("experiment-decided")]
public sealed record ExperimentDecided(ExperimentDecision Decision, Guid? FollowOn) : IEvent;

public enum ExperimentDecision { Adopt, Scale, Iterate, Stop }

/// <summary>A good practice came out of the experiment; the practice itself belongs to the network.</summary>
[StoredAs("experiment-published")]
public sealed record ExperimentPublished(Guid Practice) : IEvent;
