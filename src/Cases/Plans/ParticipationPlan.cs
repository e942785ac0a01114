using Cases.Engine;

namespace Cases.Plans;

public enum GoalStatus { Open, Reached, GivenUp }

public enum StepStatus { Open, Done, Dropped }

/// <summary>What a participant wants to reach and the steps towards it, as the entries that stand say.</summary>
public sealed class ParticipationPlan(IEnumerable<IEvent> entries)
{
    /// <summary>The owner of a step that the participants take themselves.</summary>
    public const string Participant = "participant";

    readonly IReadOnlyList<IPlanEntry> entries = [.. entries.OfType<IPlanEntry>()];

    /// <summary>Where the goal stands; null when there is none.</summary>
    public GoalStatus? GoalOf(Guid goal)
    {
        var about = entries.Where(e => e.Goal == goal && e.Step is null).ToList();
        if (!about.Any(e => e is GoalSet or GoalCorrected)) return null;
        return about.Any(e => e is GoalReached) ? GoalStatus.Reached : about.Any(e => e is GoalGivenUp) ? GoalStatus.GivenUp : GoalStatus.Open;
    }

    /// <summary>Where the step stands, and the goal it leads to; null when there is none.</summary>
    public (Guid Goal, StepStatus Status)? StepOf(Guid step)
    {
        var about = entries.Where(e => e.Step == step).ToList();
        if (about.Find(e => e is PlanStepAdded or PlanStepCorrected) is not { } added) return null;
        return (added.Goal, about.Any(e => e is PlanStepDone) ? StepStatus.Done : about.Any(e => e is PlanStepDropped) ? StepStatus.Dropped : StepStatus.Open);
    }

    public bool HasOpenGoal => entries.Any(e => e.Step is null && GoalOf(e.Goal) == GoalStatus.Open);

    public bool HasSteps(Guid goal) => entries.Any(e => e.Goal == goal && e is PlanStepAdded or PlanStepCorrected);
}
