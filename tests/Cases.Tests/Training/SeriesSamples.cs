using Cases.Programmes;
using Cases.Training;

namespace Cases.Tests.Training;

/// <summary>Three sessions on Mondays of autumn 2024 in Lyon, of which the last is after the clocks go back.</summary>
static class SeriesSamples
{
    public static Guid Nth(int n) => ScheduleSeries.SessionIdOf(LabSamples.Series, n);

    public static Scenario Mondays() => Enumerable.Range(0, 3).Aggregate(
        LabSamples.Enrolled().Given<Territory>(Territory.IdOf("lyon"), new TerritoryRegistered("lyon", new Words("Lyon", "Lyon"), TerritoryKind.City, "Europe/Paris", "FR")),
        (scenario, n) => scenario.Given<Session>(Nth(n), On(n)));

    static SessionScheduled On(int n) => LabSamples.Scheduled with
    {
        Series = LabSamples.Series, Day = LabSamples.Scheduled.Day.AddDays(7 * n), Starts = LabSamples.Scheduled.Starts.AddDays(7 * n), Ends = LabSamples.Scheduled.Ends.AddDays(7 * n),
    };
}
