using Cases.Engine;
using Cases.MicroExperiments;

namespace Cases.Views;

/// <param name="Line">The experiment and the criterion: <c>experiment/code</c>.</param>
/// <param name="Latest">The value measured on the latest day; null before the first.</param>
/// <param name="Version">The version, in the experiment, a correction of it has to name.</param>
/// <param name="Met">True when the latest value reaches the target; null before the first.</param>
public sealed record MeasurementRow(
    string Line, Guid Experiment, string Territory, string Criterion, string Measure, string Unit, decimal? Baseline, decimal Target,
    Direction Direction, int Measurements = 0, decimal? Latest = null, DateOnly? MeasuredOn = null, long? Version = null, bool? Met = null);

/// <summary>The criteria of all experiments: where each began, where it should get to and where it is.</summary>
public sealed class Measurements : View<string, MeasurementRow>
{
    public override string Name => "measurements";

    public override int Definition => 1;

    public override IEnumerable<string> Keys(RecordedEvent e) => e.Data switch
    {
        CriterionSet d => [KeyOf(e.Stream, d.Code)],
        MeasurementRecorded d => [KeyOf(e.Stream, d.Criterion)],
        MeasurementCorrected d => [KeyOf(e.Stream, d.Criterion)],
        _ => [],
    };

    public override MeasurementRow? Apply(MeasurementRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, CriterionSet d) => new MeasurementRow(
            KeyOf(e.Stream, d.Code), e.Stream, e.Territory, d.Code, d.Measure, d.Unit, d.Baseline, d.Target, d.Direction),
        (null, _) => null,
        (_, MeasurementRecorded d) => Measured(row with { Measurements = row.Measurements + 1 }, d, e),
        (_, MeasurementCorrected d) when row.Version == d.Corrects => row with
        {
            Latest = d.Value, MeasuredOn = e.OccurredOn, Met = d.Met, Version = e.Version,
        },
        _ => row,
    };

    public static string KeyOf(Guid experiment, string criterion) => $"{experiment}/{criterion}";

    static MeasurementRow Measured(MeasurementRow row, MeasurementRecorded d, RecordedEvent e) => row.MeasuredOn > e.OccurredOn
        ? row
        : row with { Latest = d.Value, MeasuredOn = e.OccurredOn, Version = e.Version, Met = d.Met };
}
