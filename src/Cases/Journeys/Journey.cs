using System.Collections.Immutable;
using Cases.Documents;
using Cases.Engine;
using Cases.People;
using Cases.Plans;
using Cases.Programmes;

namespace Cases.Journeys;

public enum JourneyStatus { None, Applied, Denied, Waitlisted, Active, Paused, Withdrawn, Transferred, Completed, Retracted }

/// <summary>One person's way through one cohort, from application to follow-up.</summary>
public sealed record Journey : IState<Journey>
{
    public static string StreamType => "journey";

    public static Journey Empty { get; } = new();

    /// <summary>A person has one journey a cohort: applying again meets the first one.</summary>
    public static Guid IdOf(Guid person, Guid cohort) => Ids.Of(StreamType, person, cohort);

    public long Version { get; private init; }

    public JourneyStatus Status { get; private init; }

    public Guid Person { get; private init; }

    public Guid Programme { get; private init; }

    public Guid Edition { get; private init; }

    public Guid Cohort { get; private init; }

    public string Territory { get; private init; } = "";

    public IEnumerable<string> Territories => [Territory];

    public Population Population { get; private init; }

    public string Category { get; private init; } = "";

    /// <summary>Codes of the tags it has.</summary>
    public ImmutableSortedSet<string> Tags { get; private init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public string? Phase => Phases.LastOrDefault()?.Phase;

    /// <summary>The phases entered and not taken back, in the order they were entered.</summary>
    public ImmutableList<PhaseEntry> Phases { get; private init; } = [];

    public sealed record PhaseEntry(long Version, string Phase);

    public string? Caseworker { get; private init; }

    /// <summary>True once a place was given, even when it was freed since.</summary>
    public bool Enrolled { get; private init; }

    /// <summary>The entries that can still be put right, by version.</summary>
    public ImmutableDictionary<long, IEvent> Entries { get; private init; } = ImmutableDictionary<long, IEvent>.Empty;

    /// <summary>Every task set so far: true for one still to be done.</summary>
    public ImmutableDictionary<Guid, bool> Tasks { get; private init; } = ImmutableDictionary<Guid, bool>.Empty;

    /// <summary>The open task to offer a place that came free; null when none is offered.</summary>
    public Guid? Offer { get; private init; }

    /// <summary>What ends the offer of a place to somebody who does not take it.</summary>
    public IEnumerable<IEvent> NotTaken() => Offer is { } offer ? [new TaskDropped(offer)] : [];

    public ParticipationPlan Plan => new(Entries.Values);

    /// <summary>Whether a coordinator agrees with it.</summary>
    public PlanApproval PlanApproval { get; private init; } = PlanApproval.None;

    /// <summary>False for one that was recorded in error and taken back.</summary>
    public bool Exists => Version > 0 && Status != JourneyStatus.Retracted;

    public bool IsApplication => Status is JourneyStatus.Applied or JourneyStatus.Waitlisted;

    public bool IsUnderWay => Status is JourneyStatus.Active or JourneyStatus.Paused;

    public bool IsOpen => Status is JourneyStatus.Applied or JourneyStatus.Waitlisted or JourneyStatus.Active or JourneyStatus.Paused;

    public bool IsClosed => Status is JourneyStatus.Denied or JourneyStatus.Withdrawn or JourneyStatus.Transferred or JourneyStatus.Completed;

    /// <summary>Why nothing at all can be recorded here: no journey, or a person whose data were erased.</summary>
    public Refusal? Unfollowable(Person person) =>
        !Exists ? Refusals.NotFound.On("journeyId") : person.Erased ? Refusals.PersonErased.On("journeyId") : null;

    /// <summary>The same, and nothing but follow-up happens to a closed journey.</summary>
    public Refusal? Unworkable(Person person) => Unfollowable(person) ?? (IsClosed ? Refusals.JourneyClosed : null);

    /// <summary>True when the journey has a line on the session's sheet.</summary>
    public bool IsOnTheSheetOf(Guid session) => LineOf(session) is not null;

    /// <summary>The version of the journey's line on the session's sheet, as it stands; null without one.</summary>
    public long? LineOf(Guid session) => Entries.Where(e => e.Value is AttendanceRecorded recorded && recorded.Session == session
        || e.Value is AttendanceCorrected corrected && corrected.Session == session).Select(e => (long?)e.Key).FirstOrDefault();

    /// <summary>The entry of that version, when it is of this kind and nothing corrected it yet.</summary>
    public TEvent? Correctable<TEvent>(long version) where TEvent : class, IEvent => Entries.GetValueOrDefault(version) as TEvent;

    public static Journey Evolve(Journey state, IEvent @event)
    {
        var version = state.Version + 1;
        var next = Apply(state, @event) with { Version = version, PlanApproval = state.PlanApproval.After(@event, version) };
        if (@event is ICorrection correction) next = next with { Entries = next.Entries.Remove(correction.Corrects) };
        return @event is NoteAdded or ContactRecorded or ContactCorrected or AttendanceRecorded or AttendanceCorrected or PhaseEntered or SurveyRecorded or IPlanEntry or DocumentAttached
                or PolicyLabJoined or ExperimentJoined
            ? next with { Entries = next.Entries.SetItem(version, @event) }
            : next;
    }

    static Journey Apply(Journey state, IEvent @event) => @event switch
    {
        ApplicationSubmitted e => state with
        {
            Status = JourneyStatus.Applied, Person = e.Person, Programme = e.Programme, Edition = e.Edition, Cohort = e.Cohort,
            Territory = e.Territory, Population = e.Population, Category = e.Category,
        },
        JourneyTransferredIn e => state with
        {
            Status = JourneyStatus.Active, Person = e.Person, Programme = e.Programme, Edition = e.Edition, Cohort = e.Cohort,
            Territory = e.Territory, Population = e.Population, Category = e.Category,
            Enrolled = true, Caseworker = null,
            Phases = e.Phase is { } phase ? state.Phases.Add(new PhaseEntry(state.Version + 1, phase)) : state.Phases,
        },
        ApplicationDenied => state with { Status = JourneyStatus.Denied },
        ApplicationWaitlisted => state with { Status = JourneyStatus.Waitlisted },
        ParticipantEnrolled => state with { Status = JourneyStatus.Active, Enrolled = true },
        CaseworkerAssigned e => state with { Caseworker = e.Caseworker },
        CaseworkerUnassigned => state with { Caseworker = null },
        JourneyTagged e => state with { Tags = state.Tags.Add(e.Tag) },
        JourneyUntagged e => state with { Tags = state.Tags.Remove(e.Tag) },
        PhaseEntered e => state with { Phases = state.Phases.Add(new PhaseEntry(state.Version + 1, e.Phase)) },
        PhaseEntryCorrected e => state with { Phases = state.Phases.RemoveAll(p => p.Version == e.Corrects) },
        JourneyPaused => state with { Status = JourneyStatus.Paused },
        JourneyResumed => state with { Status = JourneyStatus.Active },
        JourneyReopened => state with { Status = state.Enrolled ? JourneyStatus.Active : JourneyStatus.Applied },
        JourneyWithdrawn => state with { Status = JourneyStatus.Withdrawn },
        JourneyTransferredOut => state with { Status = JourneyStatus.Transferred },
        JourneyCompleted => state with { Status = JourneyStatus.Completed },
        JourneyRetracted => Empty with { Status = JourneyStatus.Retracted, Person = state.Person, Territory = state.Territory },
        TaskSet e => state with { Tasks = state.Tasks.SetItem(e.Task, true) },
        TaskRaised e => state with { Tasks = state.Tasks.SetItem(e.Task, true), Offer = e.Rule == TaskRule.PlaceFree ? e.Task : state.Offer },
        TaskDone e => Settled(state, e.Task),
        TaskDropped e => Settled(state, e.Task),
        _ => state,
    };

    static Journey Settled(Journey state, Guid task) =>
        state with { Tasks = state.Tasks.SetItem(task, false), Offer = state.Offer == task ? null : state.Offer };
}
