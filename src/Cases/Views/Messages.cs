using Cases.Engine;
using Cases.Journeys;
using Cases.Messages;

namespace Cases.Views;

/// <param name="Person">Who is written to; null for somebody who only expressed an interest.</param>
/// <param name="Fault">Why it was not delivered; null unless it has failed.</param>
public sealed record MessageRow(
    Guid Message, string Territory, Guid? Person, Guid? Interest, Guid? Journey, Guid? Session, ContactChannel Channel, string Template, int TemplateVersion,
    string Language, Personal Title, Personal Text, DateTimeOffset RequestedAt, string RequestedBy, MessageStatus Status, DeliveryFault? Fault = null);

/// <summary>Who was written to, and whether it left.</summary>
public sealed class Messages : StreamView<MessageRow>
{
    public override string Name => "messages";

    public override int Definition => 1;

    public override IReadOnlyList<string> Indexes { get; } =
        ["(requested_at desc, message) include (territory, status)", "(session)", "(journey)"];

    protected override string StreamType => Message.StreamType;

    public override MessageRow? Apply(MessageRow? row, RecordedEvent e) => (row, e.Data) switch
    {
        (_, MessageRequested m) => new MessageRow(e.Stream, m.Territory, m.Person, m.Interest, m.Journey, m.Session, m.Channel, m.Template,
            m.TemplateVersion, m.Language, m.Title, m.Text, e.RecordedAt, e.Actor, MessageStatus.Requested),
        (not null, MessageSent) => row with { Status = MessageStatus.Sent },
        (not null, MessageFailed m) => row with { Status = MessageStatus.Failed, Fault = m.Fault },
        _ => row,
    };
}
