using Cases.Engine;
using Cases.Programmes;

namespace Cases.Views;

public sealed record EditionRow(Guid Edition, Guid Programme, string Name, EditionKind Kind, DateOnly Starts, DateOnly? Ends, DateOnly? ClosedOn);

public sealed class Editions : StreamView<EditionRow>
{
    public override string Name => "editions";

    public override int Definition => 1;

    protected override string StreamType => Edition.StreamType;

    public override EditionRow? Apply(EditionRow? row, RecordedEvent e) => e.Data switch
    {
        EditionOpened o => new EditionRow(e.Stream, o.Programme, o.Name, o.Kind, o.Starts, o.Ends, ClosedOn: null),
        EditionClosed when row is not null => row with { ClosedOn = e.OccurredOn },
        _ => row,
    };
}
