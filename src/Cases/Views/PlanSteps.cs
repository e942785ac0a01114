using Cases.Engine;
using Cases.Plans;

namespace Cases.Views;

/// <param name="Owner">The account that is to take it, or <see cref="ParticipationPlan.Participant"/>.</param>
/// <param name="Version">The version, in the journey, of the entry a correction has to name.</param>
/// <param name="SettledVersion">The version of the entry that says what became of it; 0 while open.</param>
public sealed record PlanStepRow(
    Guid Step, Guid Goal, Guid Journey, Guid Person, string Territory, Personal Text, string Owner, DateOnly Due, long Version,
    StepStatus Status = StepStatus.Open, DateOnly? SettledOn = null, long SettledVersion = 0);

/// <summary>The steps of every participation plan: whose, by when, and what became of them.</summary>
public sealed class PlanSteps : View<Guid, PlanStepRow>
{
    public override string Name => "plan-steps";

    public override int Definition => 1;

    public override IReadOnlyList<string> Indexes { get; } = ["(due, step) include (owner, territory, person, journey) where status = 'open'", "(journey)"];

    public override IEnumerable<Guid> Keys(RecordedEvent e) => e.Data switch
    {
        IPlanEntry { Step: { } step } => [step],
        PlanEntryRetracted { Step: { } step } => [step],
        _ => [],
    };

    public override PlanStepRow? Apply(PlanStepRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, PlanStepAdded d) => new PlanStepRow(d.Step, d.Goal, e.Stream, e.Subject, e.Territory, d.Text, d.Owner, d.Due, e.Version),
        (null, _) => null,
        (_, PlanStepCorrected d) => row with { Text = d.Text, Owner = d.Owner, Due = d.Due, Version = e.Version },
        (_, PlanStepDone) => row with { Status = StepStatus.Done, SettledOn = e.OccurredOn, SettledVersion = e.Version },
        (_, PlanStepDropped) => row with { Status = StepStatus.Dropped, SettledOn = e.OccurredOn, SettledVersion = e.Version },
        (_, PlanEntryRetracted d) when d.Corrects == row.Version => null,
        (_, PlanEntryRetracted) => row with { Status = StepStatus.Open, SettledOn = null, SettledVersion = 0 },
        _ => row,
    };
}
