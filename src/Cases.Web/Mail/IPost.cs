using System.Net.Mail;
using System.Text;
using Cases.Messages;

namespace Cases.Web.Mail;

/// <summary>Takes a message out of the house.</summary>
public interface IPost
{
    MessageRoute Route { get; }

    /// <summary>Null when it was handed over; otherwise why it never will be.</summary>
    /// <exception cref="PostAwayException">Not now: to be tried again.</exception>
    Task<DeliveryFault?> Deliver(Envelope envelope, CancellationToken ct);
}

/// <summary>The server did not answer, or took nothing for now. Says nothing of the message: what a server says may quote an address.</summary>
public sealed class PostAwayException(string kind) : Exception(kind);

/// <summary>A message with the address it goes to, in clear: for as long as it takes to hand it over.</summary>
public sealed record Envelope(Guid Message, MailAddress To, string Language, string Title, string Text)
{
    /// <summary>A file that goes with it, byte for byte; mostly none.</summary>
    public Attached? Attached { get; init; }

    /// <summary>The mail; its Message-ID follows from the message, so that one delivered twice is known by it.</summary>
    public MailMessage From(MailAddress sender)
    {
        var mail = Plain(sender);
        if (Attached is { } file)
            mail.Attachments.Add(new Attachment(new MemoryStream(file.Content), file.Name, "text/plain") { TransferEncoding = System.Net.Mime.TransferEncoding.Base64 });
        return mail;
    }

    MailMessage Plain(MailAddress sender) => new(sender, To)
    {
        Subject = Title, SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8,
        Body = Text.ReplaceLineEndings("\r\n"), BodyEncoding = Encoding.UTF8, BodyTransferEncoding = System.Net.Mime.TransferEncoding.QuotedPrintable,
        Headers = { { "Message-ID", $"<{Message}@{sender.Host}>" }, { "Content-Language", Language }, { "Auto-Submitted", "auto-generated" } },
    };
}

/// <summary>A text file in an e-mail.</summary>
public sealed record Attached(string Name, byte[] Content);
