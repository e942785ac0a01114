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

    public override IEnumerable<string> Keys(RecordedEvent e) => e.Data is ResourceSpent d ? [KeyOf(e.Stream, d)] : [];

    public override ResourceRow? Apply(ResourceRow? row, RecordedEvent e) => e.Data is ResourceSpent d
        ? new ResourceRow(KeyOf(e.Stream, d), e.Stream, e.Territory, d.Kind, d.Unit, (row?.Amount ?? 0) + d.Amount)
        : row;

    static string KeyOf(Guid experiment, ResourceSpent spent) => $"{experiment}/{spent.Kind}/{spent.Unit}";
}
