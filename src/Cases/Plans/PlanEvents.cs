using Cases.Engine;

namespace Cases.Plans;

/// <summary>What a participation plan is made of. An entry stands until it is corrected or taken back.</summary>
public interface IPlanEntry : IEvent
{
    Guid Goal { get; }

    /// <summary>The step it is about; null for the goal itself.</summary>
    Guid? Step => null;
}

/// <summary>Something the participant wants to reach.</summary>
/// <param name="Target">The day by which; null for no day.</param>
[StoredAs("goal-set")]
public sealed record GoalSet(Guid Goal, Personal Text, DateOnly? Target) : IPlanEntry;

[StoredAs("goal-corrected")]
public sealed record GoalCorrected(long Corrects, Guid Goal, Personal Text, DateOnly? Target) : IPlanEntry, ICorrection;

[StoredAs("goal-reached")]
public sealed record GoalReached(Guid Goal) : IPlanEntry;

/// <summary>Nobody goes after the goal any more; why is in the act.</summary>
[StoredAs("goal-given-up")]
public sealed record GoalGivenUp(Guid Goal) : IPlanEntry;

/// <summary>Something that leads towards a goal.</summary>
/// <param name="Owner">The account that is to do it, or <see cref="ParticipationPlan.Participant"/>.</param>
/// <param name="Due">The last day to do it.</param>
[StoredAs("plan-step-added")]
public sealed record PlanStepAdded(Guid Goal, Guid Step, Personal Text, string Owner, DateOnly Due) : IPlanEntry
{
    Guid? IPlanEntry.Step => Step;
}

[StoredAs("plan-step-corrected")]
public sealed record PlanStepCorrected(long Corrects, Guid Goal, Guid Step, Personal Text, string Owner, DateOnly Due) : IPlanEntry, ICorrection
{
    Guid? IPlanEntry.Step => Step;
}

[StoredAs("plan-step-done")]
public sealed record PlanStepDone(Guid Goal, Guid Step) : IPlanEntry
{
    Guid? IPlanEntry.Step => Step;
}

/// <summary>Nobody needs to do it any more.</summary>
[StoredAs("plan-step-dropped")]
public sealed record PlanStepDropped(Guid Goal, Guid Step) : IPlanEntry
{
    Guid? IPlanEntry.Step => Step;
}

/// <summary>The entry was recorded in error: a goal or a step is gone, or is open again. Why is in the act.</summary>
[StoredAs("plan-entry-retracted")]
public sealed record PlanEntryRetracted(long Corrects, Guid Goal, Guid? Step) : ICorrection;
