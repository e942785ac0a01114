using Cases.Engine;
using Cases.MicroExperiments;

namespace Cases.Views;

/// <param name="Origin">The territory it comes from.</param>
/// <param name="TakenUpIn">The territories that have taken it up, first to last.</param>
public sealed record PracticeRow(
    Guid Practice, Guid Experiment, string Origin, string Title, string Summary, DateOnly PublishedOn, IReadOnlyList<string> TakenUpIn);

/// <summary>The good practices published to the network.</summary>
public sealed class Practices : StreamView<PracticeRow>
{
    public override string Name => "practices";

    public override int Definition => 1;

    protected override string StreamType => Practice.StreamType;

    public override PracticeRow? Apply(PracticeRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, PracticePublished d) => new PracticeRow(e.Stream, d.Experiment, d.Origin, d.Title, d.Summary, e.OccurredOn, []),
        (not null, PracticeTakenUp d) => row with { TakenUpIn = [.. row.TakenUpIn, d.Territory] },
        _ => row,
    };
}
