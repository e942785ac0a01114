using System.Collections.Immutable;
using Cases.Engine;

namespace Cases.MicroExperiments;

public enum ExperimentStatus { None, Designed, Running, Adopted, Scaled, Iterated, Stopped }

/// <summary>A small-scale test of ideas, run during a Policy Lab and judged by its criteria.</summary>
public sealed record MicroExperiment : IState<MicroExperiment>
{
    public static string StreamType => "micro-experiment";

    public static MicroExperiment Empty { get; } = new();

    public long Version { get; private init; }

    public string Territory { get; private init; } = "";

    public IEnumerable<string> Territories => Territory is "" or Act.Network ? [] : [Territory];

    public ExperimentStatus Status { get; private init; }

    public Guid PolicyLab { get; private init; }

    public IReadOnlyList<Guid> Ideas { get; private init; } = [];

    public ImmutableHashSet<Guid> Participants { get; private init; } = [];

    public bool Exists => Version > 0;

    public bool HasStarted { get; private init; }

    public bool IsDecided => Status > ExperimentStatus.Running;

    public bool HasCriteria => !Criteria.IsEmpty;

    public bool IsMeasured => !Measurements.IsEmpty;

    ImmutableDictionary<string, CriterionSet> Criteria { get; init; } = ImmutableDictionary<string, CriterionSet>.Empty;

    ImmutableDictionary<long, Measured> Measurements { get; init; } = ImmutableDictionary<long, Measured>.Empty;

    ImmutableDictionary<long, ResourceSpent> Spendings { get; init; } = ImmutableDictionary<long, ResourceSpent>.Empty;

    public CriterionSet? Criterion(string code) => Criteria.GetValueOrDefault(code);

    /// <summary>The measurement of that version, when nothing corrected it yet.</summary>
    public Measured? Measurement(long version) => Measurements.GetValueOrDefault(version);

    /// <summary>The spending of that version, when nothing took it back.</summary>
    public ResourceSpent? Spending(long version) => Spendings.GetValueOrDefault(version);

    public bool Measures(string criterion) => Measurements.Values.Any(m => m.Criterion == criterion);

    public static MicroExperiment Evolve(MicroExperiment state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static MicroExperiment Apply(MicroExperiment state, IEvent @event) => @event switch
    {
        ExperimentDesigned e => state with
        {
            Status = ExperimentStatus.Designed, Territory = e.Territory, PolicyLab = e.PolicyLab, Ideas = e.Ideas,
        },
        CriterionSet e => state with { Criteria = state.Criteria.SetItem(e.Code, e) },
        ExperimentStarted => state with { Status = ExperimentStatus.Running, HasStarted = true },
        ExperimentParticipantJoined e => state with { Participants = state.Participants.Add(e.Journey) },
        ExperimentParticipantRetracted e => state with { Participants = state.Participants.Remove(e.Journey) },
        MeasurementRecorded e => state.With(new Measured(e.Criterion, e.Value)),
        MeasurementCorrected e => (state with { Measurements = state.Measurements.Remove(e.Corrects) }).With(new Measured(e.Criterion, e.Value)),
        ResourceSpent e => state with { Spendings = state.Spendings.SetItem(state.Version + 1, e) },
        SpendingRetracted e => state with { Spendings = state.Spendings.Remove(e.Corrects) },
        ExperimentDecided e => state with { Status = After(e) },
        _ => state,
    };

    MicroExperiment With(Measured measured) => this with { Measurements = Measurements.SetItem(Version + 1, measured) };

    /// <summary>An iteration without a follow-on goes on in the same experiment.</summary>
    public static ExperimentStatus After(ExperimentDecided e) => e switch
    {
        { Decision: ExperimentDecision.Adopt } => ExperimentStatus.Adopted,
        { Decision: ExperimentDecision.Scale } => ExperimentStatus.Scaled,
        { Decision: ExperimentDecision.Iterate, FollowOn: null } => ExperimentStatus.Running,
        { Decision: ExperimentDecision.Iterate } => ExperimentStatus.Iterated,
        _ => ExperimentStatus.Stopped,
    };
}

public sealed record Measured(string Criterion, decimal Value);

static class Targets
{
    /// <summary>True when the value reaches the target.</summary>
    public static bool IsMetBy(this CriterionSet criterion, decimal value) =>
        criterion.Direction == Direction.AtLeast ? value >= criterion.Target : value <= criterion.Target;
}
