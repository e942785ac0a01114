using Cases.Engine;
using Cases.Messages;

namespace Cases.Views;

public sealed record OutboxRow(Guid Message, Guid? Person, Guid? Interest, string Language, Personal Title, Personal Text, DateTimeOffset RequestedAt);

/// <summary>The messages that wait for delivery, and no others: it stays as small as the post is quick.</summary>
public sealed class Outbox : StreamView<OutboxRow>
{
    public override string Name => "outbox";

    public override int Definition => 1;

    protected override string StreamType => Message.StreamType;

    public override OutboxRow? Apply(OutboxRow? row, RecordedEvent e) => e.Data switch
    {
        MessageRequested m => new OutboxRow(e.Stream, m.Person, m.Interest, m.Language, m.Title, m.Text, e.RecordedAt),
        MessageSent or MessageFailed => null,
        _ => row,
    };
}
