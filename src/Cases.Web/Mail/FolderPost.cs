using System.Net.Mail;
using Cases.Messages;

namespace Cases.Web.Mail;

/// <summary>Writes messages into a folder, a file each, named by the message's id: delivered twice, it is still one file.</summary>
public sealed class FolderPost(string folder, MailAddress sender) : IPost
{
    public MessageRoute Route => MessageRoute.Folder;

    public async Task<DeliveryFault?> Deliver(Envelope envelope, CancellationToken ct)
    {
        using var mail = envelope.From(sender);
        // The client names files by chance: each is written apart, then put in its place at once.
        var apart = Directory.CreateDirectory(Path.Combine(folder, $".{envelope.Message}"));
        foreach (var left in apart.GetFiles()) left.Delete();
        using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = apart.FullName };
        await client.SendMailAsync(mail, ct);
        apart.GetFiles().Single().MoveTo(Path.Combine(folder, $"{envelope.Message}.eml"), overwrite: true);
        apart.Delete();
        return null;
    }
}
