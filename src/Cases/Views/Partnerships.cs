using Cases.Engine;
using Cases.Programmes;

namespace Cases.Views;

public enum PlanLevel { Partnership, Action, Milestone }

/// <summary>One node of a partnership's plan: itself, one of its actions, or a milestone of one.</summary>
/// <param name="Id">The partnership's, the action's or the milestone's.</param>
/// <param name="Action">The action a milestone belongs to.</param>
public sealed record PartnershipRow(
    Guid Id, PlanLevel Level, Guid Partnership, Guid? Action, string Title, IReadOnlyList<string> Themes, Guid? Leader,
    IReadOnlyList<Guid> Editions, IReadOnlyList<Guid> PolicyLabs, DateOnly? Due, DateOnly? ReachedOn);

/// <summary>The plans of the partnerships, one row a node of the tree.</summary>
public sealed class Partnerships : View<Guid, PartnershipRow>
{
    public override string Name => "partnerships";

    public override int Definition => 1;

    public override IEnumerable<Guid> Keys(RecordedEvent e) => e.Data switch
    {
        PartnershipFormed => [e.Stream],
        ActionAdded a => [a.Action],
        ActionLeaderNamed a => [a.Action],
        ActionLinked a => [a.Action],
        MilestoneSet m => [m.Milestone],
        MilestoneReached m => [m.Milestone],
        _ => [],
    };

    public override PartnershipRow? Apply(PartnershipRow? row, RecordedEvent e) => e.Data switch
    {
        PartnershipFormed p => New(e.Stream, PlanLevel.Partnership, e, null, p.Name),
        ActionAdded a => New(a.Action, PlanLevel.Action, e, null, a.Title) with { Themes = a.Themes },
        MilestoneSet m => (row ?? New(m.Milestone, PlanLevel.Milestone, e, m.Action, m.Title)) with { Title = m.Title, Due = m.Due },
        ActionLeaderNamed a when row is not null => row with { Leader = a.Organisation },
        ActionLinked { Kind: LinkTo.Edition } a when row is not null => row with { Editions = [.. row.Editions, a.Target] },
        ActionLinked { Kind: LinkTo.PolicyLab } a when row is not null => row with { PolicyLabs = [.. row.PolicyLabs, a.Target] },
        MilestoneReached when row is not null => row with { ReachedOn = e.OccurredOn },
        _ => row,
    };

    static PartnershipRow New(Guid id, PlanLevel level, RecordedEvent e, Guid? action, string title) =>
        new(id, level, e.Stream, action, title, [], null, [], [], null, null);
}
