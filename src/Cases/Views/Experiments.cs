using Cases.Engine;
using Cases.MicroExperiments;

namespace Cases.Views;

/// <param name="Criteria">The codes of its criteria.</param>
/// <param name="Latest">The latest measurement of each criterion, as <see cref="LatestMeasurement"/> writes it.</param>
/// <param name="CriteriaMet">How many criteria are met by their latest measurement.</param>
/// <param name="HoursSpent">Hours; money is in the resources view, by currency.</param>
/// <param name="Why">Why it was decided so.</param>
public sealed record ExperimentRow(
    Guid Experiment, Guid PolicyLab, string Territory, IReadOnlyList<Guid> Ideas, string Title, string Hypothesis,
    IReadOnlyList<Guid> Organisations, IReadOnlyList<Guid> Owners, DateOnly? PlannedStart, DateOnly? StartedOn, ExperimentStatus Status,
    int Participants, IReadOnlyList<string> Criteria, int CriteriaCount, int Measurements, IReadOnlyList<string> Latest, int CriteriaMet,
    int Adaptations, int Learnings, decimal HoursSpent,
    ExperimentDecision? Decision, DateOnly? DecidedOn, Personal? Why, Guid? FollowOn, IReadOnlyList<Guid> Practices);

/// <summary>The micro-experiments, with how far they got and what was decided.</summary>
public sealed class Experiments : StreamView<ExperimentRow>
{
    public override string Name => "experiments";

    public override int Definition => 2;

    protected override string StreamType => MicroExperiment.StreamType;

    public override ExperimentRow? Apply(ExperimentRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, ExperimentDesigned d) => Designed(e.Stream, d),
        (null, _) => null,
        (_, CriterionSet d) => WithCriterion(row, d.Code),
        (_, ExperimentStarted) => row with { Status = ExperimentStatus.Running, StartedOn = e.OccurredOn },
        (_, ExperimentParticipantJoined) => row with { Participants = row.Participants + 1 },
        (_, ExperimentParticipantRetracted) => row with { Participants = row.Participants - 1 },
        (_, MeasurementRecorded d) => WithLatest(row with { Measurements = row.Measurements + 1 },
            LatestMeasurement.After(row.Latest, new LatestMeasurement(d.Criterion, e.OccurredOn, e.Version, d.Met))),
        (_, MeasurementCorrected d) => WithLatest(row, LatestMeasurement.Corrected(row.Latest, d.Corrects, e.OccurredOn, e.Version, d.Met)),
        (_, AdaptationRecorded) => row with { Adaptations = row.Adaptations + 1 },
        (_, LearningNoted) => row with { Learnings = row.Learnings + 1 },
        (_, ResourceSpent { Unit: SpendResource.Hours } d) => row with { HoursSpent = row.HoursSpent + d.Amount },
        (_, SpendingRetracted { Unit: SpendResource.Hours } d) => row with { HoursSpent = row.HoursSpent - d.Amount },
        (_, ExperimentDecided d) => row with
        {
            Status = MicroExperiment.After(d), Decision = d.Decision, DecidedOn = e.OccurredOn, Why = e.Reason, FollowOn = d.FollowOn,
        },
        (_, ExperimentPublished d) => row with { Practices = [.. row.Practices, d.Practice] },
        _ => row,
    };

    static ExperimentRow Designed(Guid experiment, ExperimentDesigned d) => new(
        experiment, d.PolicyLab, d.Territory, d.Ideas, d.Title, d.Hypothesis, d.Organisations, d.Owners, d.PlannedStart, null,
        ExperimentStatus.Designed, 0, [], 0, 0, [], 0, 0, 0, 0, null, null, null, null, []);

    static ExperimentRow WithCriterion(ExperimentRow row, string code) => row.Criteria.Contains(code)
        ? row
        : row with { Criteria = [.. row.Criteria, code], CriteriaCount = row.CriteriaCount + 1 };

    static ExperimentRow WithLatest(ExperimentRow row, IReadOnlyList<LatestMeasurement> latest) => row with
    {
        Latest = [.. latest.Select(m => m.ToString())], CriteriaMet = latest.Count(m => m.Met),
    };
}
