using Cases.Engine;
using Cases.Journeys;
using Cases.Programmes;

namespace Cases.Views;

/// <summary>How far one journey came.</summary>
/// <param name="AppliedOn">The day of the application here; null when the journey came from another territory.</param>
/// <param name="EnteredOn">For each phase of <paramref name="Reached"/>, the day it was first entered, as yyyy-MM-dd.</param>
/// <param name="Reached">The phases reached here and not taken back, each once, in the order first entered.</param>
/// <param name="Path">Every phase entered here and not taken back, in order: "day phase".</param>
public sealed record FunnelRow(
    Guid Journey, Guid Person, Guid Programme, Guid Edition, string Territory, Population Population, string Category,
    JourneyStatus Status, DateOnly? AppliedOn, string? Phase, IReadOnlyList<string> Reached, IReadOnlyList<string> EnteredOn,
    IReadOnlyList<string> Path);

/// <summary>One row a journey, from which the funnel is counted.</summary>
public sealed class Funnel : View<Guid, FunnelRow>
{
    public override string Name => "funnel";

    public override int Definition => 2;

    public override IEnumerable<Guid> Keys(RecordedEvent e) => e.StreamType == Journey.StreamType ? [e.Stream] : [];

    public override FunnelRow? Apply(FunnelRow? row, RecordedEvent e)
    {
        if (e.Data is JourneyRetracted || Opened(row, e) is not { } open) return null;
        var next = e.Data switch
        {
            PhaseEntered p => Along(open, [.. open.Path, DatedEntries.Written(e.OccurredOn, p.Phase)]),
            JourneyTransferredIn { Phase: { } phase } => Along(open, [.. open.Path, DatedEntries.Written(e.OccurredOn, phase)]),
            PhaseEntryCorrected => Along(open, [.. open.Path.SkipLast(1)]),
            _ => open,
        };
        return next with { Status = JourneyStanding.After(open.Status, e.Data, open.Path.Count > 0) };
    }

    static FunnelRow? Opened(FunnelRow? row, RecordedEvent e) => e.Data switch
    {
        ApplicationSubmitted a => new FunnelRow(e.Stream, a.Person, a.Programme, a.Edition, a.Territory, a.Population, a.Category,
            JourneyStatus.None, e.OccurredOn, null, [], [], []),
        JourneyTransferredIn t when row is null => new FunnelRow(e.Stream, t.Person, t.Programme, t.Edition, t.Territory, t.Population,
            t.Category, JourneyStatus.None, null, null, [], [], []),
        _ => row,
    };

    static FunnelRow Along(FunnelRow row, IReadOnlyList<string> path)
    {
        var first = path.GroupBy(DatedEntries.KeyOf).Select(g => (Phase: g.Key, Day: g.Min(e => e.Split(' ')[0])!)).ToList();
        return row with
        {
            Path = path, Phase = path is [.., var last] ? DatedEntries.KeyOf(last) : null,
            Reached = [.. first.Select(f => f.Phase)], EnteredOn = [.. first.Select(f => f.Day)],
        };
    }
}
