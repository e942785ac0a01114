using Cases.Engine;
using Cases.Journeys;
using Cases.Plans;

namespace Cases.Views;

/// <param name="Since">The day from which it stands so.</param>
/// <param name="Request">The version, in the journey, of the last time approval was asked for; 0 before.</param>
/// <param name="AskedBy">The account that asked then.</param>
/// <param name="Why">Why it was last sent back, until approval is asked for again; null unless it was.</param>
public sealed record PlanApprovalRow(
    Guid Journey, Guid Person, string Territory, PlanStanding Standing, DateOnly Since, long Request = 0, string? AskedBy = null, Personal? Why = null);

/// <summary>Every participation plan, and whether it is approved.</summary>
public sealed class PlanApprovals : View<Guid, PlanApprovalRow>
{
    public override string Name => "plan-approvals";

    public override int Definition => 1;

    public override IReadOnlyList<string> Indexes { get; } = ["(since, journey) include (territory, person, asked_by) where standing = 'awaiting'"];

    public override IEnumerable<Guid> Keys(RecordedEvent e) =>
        e.Data is IPlanEntry or PlanEntryRetracted or PlanApprovalRequested or PlanApproved or PlanSentBack or JourneyRetracted ? [e.Stream] : [];

    public override PlanApprovalRow? Apply(PlanApprovalRow? row, RecordedEvent e)
    {
        if (e.Data is JourneyRetracted) return null;
        var before = row is null ? PlanApproval.None : new PlanApproval(row.Standing, row.Request, row.AskedBy);
        var after = before.After(e.Data, e.Version);
        return row is not null && after == before
            ? row
            : new PlanApprovalRow(e.Stream, e.Subject, e.Territory, after.Standing, e.OccurredOn, after.Request, after.AskedBy,
                after.Standing is PlanStanding.Awaiting or PlanStanding.Approved ? null : e.Data is PlanSentBack ? e.Reason : row?.Why);
    }
}
