using Cases.Engine;

namespace Cases.Messages;

/// <summary>Notes that a message will not be delivered, and why. Noted again, it changes nothing.</summary>
[By(Role.System)]
public sealed record RecordDeliveryFault(Guid MessageId, DeliveryFault Fault) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Message>(MessageId), act);

    public static Decision Handle(RecordDeliveryFault command, Message message, Act act) => message.Status switch
    {
        MessageStatus.None => Refusals.NotFound.On("messageId"),
        MessageStatus.Requested => Decision.Accept<Message>(command.MessageId, new MessageFailed(command.Fault)),
        _ => Decision.Nothing,
    };
}
