using Cases.Engine;
using Cases.People;

namespace Cases.Views;

/// <param name="Relation">The person, the other one and the kind: <c>person/other/kind</c>.</param>
/// <param name="Kind">What the other one is to the person.</param>
/// <param name="Until">The day it ended; null while it holds.</param>
public sealed record RelationRow(string Relation, Guid Person, Guid With, RelationKind Kind, string Territory, DateOnly Since, DateOnly? Until = null);

/// <summary>What people are to each other, one row from each one's side.</summary>
public sealed class Relations : View<string, RelationRow>
{
    public override string Name => "relations";

    public override int Definition => 1;

    public override IEnumerable<string> Keys(RecordedEvent e) => e.Data switch
    {
        RelationStarted d => [KeyOf(e.Stream, d.With, d.Kind)],
        RelationEnded d => [KeyOf(e.Stream, d.With, d.Kind)],
        RelationRetracted d => [KeyOf(e.Stream, d.With, d.Kind)],
        _ => [],
    };

    public override RelationRow? Apply(RelationRow? row, RecordedEvent e) => e.Data switch
    {
        RelationStarted d => new RelationRow(KeyOf(e.Stream, d.With, d.Kind), e.Stream, d.With, d.Kind, e.Territory, e.OccurredOn),
        RelationEnded when row is not null => row with { Until = e.OccurredOn },
        _ => null,
    };

    public static string KeyOf(Guid person, Guid other, RelationKind kind) => $"{person}/{other}/{kind}";
}
