using Cases.Engine;

namespace Cases.Messages;

/// <summary>Notes that a message was handed over. Noted again, it changes nothing.</summary>
[By(Role.System)]
public sealed record RecordDelivery(Guid MessageId, MessageRoute Route) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Message>(MessageId), act);

    public static Decision Handle(RecordDelivery command, Message message, Act act) => message.Status switch
    {
        MessageStatus.None => Refusals.NotFound.On("messageId"),
        MessageStatus.Requested => Decision.Accept<Message>(command.MessageId, new MessageSent(command.Route)),
        _ => Decision.Nothing,
    };
}
