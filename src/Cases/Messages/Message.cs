using Cases.Engine;
using Cases.Journeys;

namespace Cases.Messages;

/// <summary>Somebody is to be written to, in these words. The address is not among them: the newest one known holds when it is delivered.</summary>
/// <param name="Person">Who is written to; null for somebody who only expressed an interest.</param>
/// <param name="Interest">The expression of interest that is answered; null for a person.</param>
/// <param name="Journey">The journey it is about, and <paramref name="Session"/> the session; null for none.</param>
/// <param name="Template">One of <see cref="Templates"/>, in the version its words were taken from.</param>
/// <param name="Language">The language it is written in, as a BCP 47 tag.</param>
/// <param name="Title">The mail's subject line.</param>
[StoredAs("message-requested")]
public sealed record MessageRequested(
    string Territory, Guid? Person, Guid? Interest, Guid? Journey, Guid? Session, ContactChannel Channel, string Template, int TemplateVersion,
    string Language, Personal Title, Personal Text) : IOpening
{
    Guid? IOpening.Subject => Person ?? Interest;
}

/// <summary>The message left this house. Whether it was read, nobody knows.</summary>
[StoredAs("message-sent")]
public sealed record MessageSent(MessageRoute Route) : IEvent;

/// <summary>The message will not be delivered.</summary>
[StoredAs("message-failed")]
public sealed record MessageFailed(DeliveryFault Fault) : IEvent;

/// <summary>Handed to a mail server; or, where none is set up, written into a folder.</summary>
public enum MessageRoute { Smtp, Folder }

/// <summary>Why a message was not delivered: a code, since an address would identify somebody.</summary>
public enum DeliveryFault { NoAddress, AddressNotValid, AddressRefused, MessageRefused, NoConsent, Erased, ServerUnreachable }

public enum MessageStatus { None, Requested, Sent, Failed }

/// <summary>One message to one person, until it is sent or has failed.</summary>
public sealed record Message : IState<Message>
{
    public static string StreamType => "message";

    public static Message Empty { get; } = new();

    public long Version { get; private init; }

    public IEnumerable<string> Territories { get; private init; } = [];

    public MessageStatus Status { get; private init; }

    public static Message Evolve(Message state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static Message Apply(Message state, IEvent @event) => @event switch
    {
        MessageRequested e => state with { Status = MessageStatus.Requested, Territories = e.Territory == Act.Network ? [] : [e.Territory] },
        MessageSent => state with { Status = MessageStatus.Sent },
        MessageFailed => state with { Status = MessageStatus.Failed },
        _ => state,
    };
}
