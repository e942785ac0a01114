using System.Net;
using System.Net.Mail;
using Cases.Messages;

namespace Cases.Web.Mail;

/// <summary>Hands messages to a mail server.</summary>
public sealed class SmtpPost(SmtpSettings server, MailAddress sender, TimeProvider time) : IPost
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public MessageRoute Route => MessageRoute.Smtp;

    public async Task<DeliveryFault?> Deliver(Envelope envelope, CancellationToken ct)
    {
        using var mail = envelope.From(sender);
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Tls };
        if (server.User is not null) client.Credentials = new NetworkCredential(server.User, server.Password);
        using var patience = new CancellationTokenSource(Patience, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            await client.SendMailAsync(mail, limit.Token);
            return null;
        }
        catch (SmtpException e)
        {
            return FaultOf(e) ?? throw new PostAwayException(e.StatusCode.ToString());
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new PostAwayException("Slow");
        }
    }

    /// <summary>What is for good, by the reply codes of RFC 5321, section 4.2.3; null for what may pass, a wrong password among it.</summary>
    static DeliveryFault? FaultOf(SmtpException e) => e.StatusCode switch
    {
        SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.MailboxNameNotAllowed => DeliveryFault.AddressRefused,
        SmtpStatusCode.TransactionFailed or SmtpStatusCode.ExceededStorageAllocation => DeliveryFault.MessageRefused,
        _ => null,
    };
}
