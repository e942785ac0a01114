using System.Collections.Immutable;
using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Training;

/// <summary>A training, a workshop or a round table: who is expected, and whether the roll was called.</summary>
public sealed record Session : IState<Session>
{
    public static string StreamType => "session";

    public static Session Empty { get; } = new();

    public long Version { get; private init; }

    public string Territory { get; private init; } = "";

    public IEnumerable<string> Territories => Territory is "" or Act.Network ? [] : [Territory];

    public ImmutableHashSet<Guid> Cohorts { get; private init; } = [];

    public SessionTrack Track { get; private init; }

    /// <summary>What it was planned together with; null for a session on its own.</summary>
    public Guid? Series { get; private init; }

    public DateOnly Day { get; private init; }

    public DateTimeOffset Starts { get; private init; }

    public DateTimeOffset Ends { get; private init; }

    public int? Capacity { get; private init; }

    public ImmutableHashSet<Guid> Invited { get; private init; } = [];

    public bool Cancelled { get; private init; }

    /// <summary>The sheet of its roll call; null before it was taken.</summary>
    public Guid? Sheet { get; private init; }

    /// <summary>How many lines the sheet has.</summary>
    public int Lines { get; private init; }

    /// <summary>The version of the newest event that still stands: a roll call taken back leaves the session as it was before it.</summary>
    public long Standing { get; private init; }

    long BeforeRollCall { get; init; }

    bool Retracted { get; init; }

    public bool Exists => Version > 0 && !Retracted;

    /// <summary>Its length in hours.</summary>
    public decimal Hours => (decimal)(Ends - Starts).TotalHours;

    public bool IsFor(Population population) =>
        Track == SessionTrack.Both || Track == SessionTrack.Newcomer == (population == Population.Newcomer);

    /// <summary>Why a line with this status and these hours cannot stand; null when it can.</summary>
    public Refusal? Refuses(AttendanceStatus status, decimal? hours)
    {
        if (hours is null) return null;
        if (status is AttendanceStatus.Excused or AttendanceStatus.Unexcused) return Refusals.HoursOfAnAbsence;
        return hours <= 0 || hours > Hours ? Refusals.HoursOutsideTheSession.With(Hours) : null;
    }

    /// <summary>Why this journey cannot be on the session's lists; null when it can.</summary>
    public Refusal? Refuses(Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (!act.MayActIn(journey.Territory)) return Refusals.OutOfTerritory;
        if (!journey.IsUnderWay) return Refusals.JourneyNotActive;
        return Cohorts.Contains(journey.Cohort) ? null : Refusals.NotOfTheseCohorts;
    }

    public static Session Evolve(Session state, IEvent @event) => Apply(state, @event) with
    {
        Version = state.Version + 1,
        BeforeRollCall = @event is RollCallTaken ? state.Standing : state.BeforeRollCall,
        Standing = @event is RollCallRetracted ? state.BeforeRollCall : state.Version + 1,
    };

    static Session Apply(Session state, IEvent @event) => @event switch
    {
        SessionScheduled e => state with
        {
            Retracted = false, Territory = e.Territory, Cohorts = [.. e.Cohorts], Track = e.Track, Series = e.Series,
            Day = e.Day, Starts = e.Starts, Ends = e.Ends, Capacity = e.Capacity,
        },
        ParticipantInvited e => state with { Invited = state.Invited.Add(e.Journey) },
        InvitationWithdrawn e => state with { Invited = state.Invited.Remove(e.Journey) },
        SessionMoved e => state with { Day = e.Day, Starts = e.Starts, Ends = e.Ends },
        SessionCancelled => state with { Cancelled = true },
        SessionRetracted => Empty with { Retracted = true, Territory = state.Territory },
        RollCallTaken e => state with { Sheet = e.Sheet, Lines = e.Present + e.Late + e.Excused + e.Unexcused },
        RollCallLineAdded => state with { Lines = state.Lines + 1 },
        RollCallRetracted => state with { Sheet = null, Lines = 0 },
        _ => state,
    };
}
