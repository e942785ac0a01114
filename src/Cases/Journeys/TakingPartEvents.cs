using Cases.Engine;

namespace Cases.Journeys;

/// <summary>The participant joins a Policy Lab; the lab records the same on its side.</summary>
[StoredAs("policy-lab-joined")]
public sealed record PolicyLabJoined(Guid PolicyLab) : IEvent;

/// <summary>The participant joins a micro-experiment; the experiment records the same on its side.</summary>
[StoredAs("experiment-joined")]
public sealed record ExperimentJoined(Guid Experiment) : IEvent;

/// <summary>The participant never joined: the entry was made in error. Why is in the act.</summary>
/// <param name="PolicyLab">The lab they did not join; null for an experiment.</param>
/// <param name="Experiment">The experiment they did not join; null for a lab.</param>
[StoredAs("participation-retracted")]
public sealed record ParticipationRetracted(long Corrects, Guid? PolicyLab, Guid? Experiment) : ICorrection;

/// <param name="Kind">What is to be done, as a code of the territory's choosing.</param>
/// <param name="For">The account that is to do it.</param>
[StoredAs("task-set")]
public sealed record TaskSet(Guid Task, string Kind, Personal Text, DateOnly Due, string For) : IEvent;

/// <summary>A rule found something to be done.</summary>
/// <param name="Since">The day from which the rule found it so: the same fact raises one task.</param>
/// <param name="For">The account that is to do it; <see cref="Team"/> where the journey has no caseworker.</param>
[StoredAs("task-raised")]
public sealed record TaskRaised(Guid Task, TaskRule Rule, DateOnly Since, DateOnly Due, string For) : IEvent
{
    /// <summary>Whoever of the territory takes it.</summary>
    public const string Team = "team";
}

/// <summary>What a rule looks at.</summary>
public enum TaskRule { Absences, Silence, ConsentEnds, SurveyLater, PlaceFree }

/// <summary>It is to be done later than was said.</summary>
[StoredAs("task-snoozed")]
public sealed record TaskSnoozed(Guid Task, DateOnly Due) : IEvent;

/// <param name="For">The account that is to do it from now on.</param>
[StoredAs("task-handed-over")]
public sealed record TaskHandedOver(Guid Task, string For) : IEvent;

[StoredAs("task-done")]
public sealed record TaskDone(Guid Task) : IEvent;

[StoredAs("task-dropped")]
public sealed record TaskDropped(Guid Task) : IEvent;

/// <summary>Somebody answered a questionnaire.</summary>
/// <param name="Instrument">The questionnaire's code, in the definition of that number.</param>
/// <param name="Months">How many months after the journey; null unless the moment is later.</param>
[StoredAs("survey-recorded")]
public sealed record SurveyRecorded(
    string Instrument, int InstrumentVersion, int Definition, SurveyMoment Moment, int? Months, IReadOnlyList<SurveyAnswer> Answers) : IEvent;

[StoredAs("survey-retracted")]
public sealed record SurveyRetracted(long Corrects) : ICorrection;

/// <summary>A mark on the question's scale, or words; one of the two.</summary>
public sealed record SurveyAnswer(string Question, int? Mark = null, Personal? Words = null);

public enum SurveyMoment { Before, After, Later }
