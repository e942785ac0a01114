using Cases.Engine;
using Cases.MicroExperiments;

namespace Cases.Views;

/// <param name="Line">The experiment, the kind and the unit: <c>experiment/kind/unit</c>.</param>
/// <param name="Unit"><c>hours</c>, or a currency's ISO 4217 code.</param>
public sealed record ResourceRow(string Line, Guid Experiment, string Territory, string Kind, string Unit, decimal Amount);

/// <summary>What experiments took, by kind and unit: hours and currencies are never added up.</summary>
public sealed class Resources : View<string, ResourceRow>
{
    public override string Name => "resources";

    public override int Definition => 1;

    public override IEnumerable<string> Keys(RecordedEvent e) => e.Data switch
    {
        ResourceSpent d => [KeyOf(e.Stream, d.Kind, d.Unit)],
        SpendingRetracted d => [KeyOf(e.Stream, d.Kind, d.Unit)],
        _ => [],
    };

    public override ResourceRow? Apply(ResourceRow? row, RecordedEvent e) => e.Data switch
    {
        ResourceSpent d => new ResourceRow(
            KeyOf(e.Stream, d.Kind, d.Unit), e.Stream, e.Territory, d.Kind, d.Unit, (row?.Amount ?? 0) + d.Amount),
        SpendingRetracted d when row is not null => row with { Amount = row.Amount - d.Amount },
        _ => row,
    };

    public static string KeyOf(Guid experiment, string kind, string unit) => $"{experiment}/{kind}/{unit}";
}
