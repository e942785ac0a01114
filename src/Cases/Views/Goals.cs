using Cases.Engine;
using Cases.Plans;

namespace Cases.Views;

/// <param name="Version">The version, in the journey, of the entry a correction has to name.</param>
/// <param name="SettledVersion">The version of the entry that says what became of it; 0 while open.</param>
/// <param name="Why">Why it was given up.</param>
public sealed record GoalRow(
    Guid Goal, Guid Journey, Guid Person, string Territory, Personal Text, DateOnly SetOn, DateOnly? Target, long Version,
    GoalStatus Status = GoalStatus.Open, DateOnly? SettledOn = null, long SettledVersion = 0, Personal? Why = null);

/// <summary>What participants want to reach, and whether they did.</summary>
public sealed class Goals : View<Guid, GoalRow>
{
    public override string Name => "goals";

    public override int Definition => 1;

    public override IEnumerable<Guid> Keys(RecordedEvent e) => e.Data switch
    {
        IPlanEntry { Step: null } d => [d.Goal],
        PlanEntryRetracted { Step: null } d => [d.Goal],
        _ => [],
    };

    public override GoalRow? Apply(GoalRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, GoalSet d) => new GoalRow(d.Goal, e.Stream, e.Subject, e.Territory, d.Text, e.OccurredOn, d.Target, e.Version),
        (null, _) => null,
        (_, GoalCorrected d) => row with { Text = d.Text, Target = d.Target, SetOn = e.OccurredOn, Version = e.Version },
        (_, GoalReached) => row with { Status = GoalStatus.Reached, SettledOn = e.OccurredOn, SettledVersion = e.Version },
        (_, GoalGivenUp) => row with { Status = GoalStatus.GivenUp, SettledOn = e.OccurredOn, SettledVersion = e.Version, Why = e.Reason },
        (_, PlanEntryRetracted d) when d.Corrects == row.Version => null,
        (_, PlanEntryRetracted) => row with { Status = GoalStatus.Open, SettledOn = null, SettledVersion = 0, Why = null },
        _ => row,
    };
}
