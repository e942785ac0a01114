using Cases.Engine;

namespace Cases.Plans;

/// <summary>Nobody's yet, waiting for a coordinator, approved, changed since it was approved, or sent back.</summary>
public enum PlanStanding { Draft, Awaiting, Approved, Changed, SentBack }

/// <summary>How far a participation plan is from being agreed to by somebody else than who drew it up.</summary>
/// <param name="Request">The version, in the journey, of the last time approval was asked for; 0 before.</param>
/// <param name="AskedBy">The account that asked then.</param>
public sealed record PlanApproval(PlanStanding Standing, long Request, string? AskedBy)
{
    public static readonly PlanApproval None = new(PlanStanding.Draft, 0, null);

    /// <summary>The same after an event. Progress leaves a plan what it is; other words, days, owners, goals or steps make it another one.</summary>
    public PlanApproval After(IEvent e, long version) => e switch
    {
        PlanApprovalRequested r => new(PlanStanding.Awaiting, version, r.By),
        PlanApproved => this with { Standing = PlanStanding.Approved },
        PlanSentBack => this with { Standing = PlanStanding.SentBack },
        GoalReached or PlanStepDone => this,
        IPlanEntry or PlanEntryRetracted => this with { Standing = Standing is PlanStanding.Approved or PlanStanding.Changed ? PlanStanding.Changed : PlanStanding.Draft },
        _ => this,
    };
}

/// <summary>Somebody asks that the plan be approved as it is now.</summary>
/// <param name="By">The account that asks: another has to approve.</param>
[StoredAs("plan-approval-requested")]
public sealed record PlanApprovalRequested(string By) : IEvent;

/// <param name="Request">The version, in the journey, of the request that is answered.</param>
[StoredAs("plan-approved")]
public sealed record PlanApproved(long Request) : IEvent;

/// <summary>The plan is not, or no longer, approved as it is; why is in the act.</summary>
/// <param name="Request">The version, in the journey, of the request that is answered.</param>
[StoredAs("plan-sent-back")]
public sealed record PlanSentBack(long Request) : IEvent;
