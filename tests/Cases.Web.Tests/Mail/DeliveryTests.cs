using System.Net.Mail;
using Cases.Engine;
using Cases.Messages;
using Cases.Web.Mail;

namespace Cases.Web.Tests.Mail;

public sealed class DeliveryTests(WebHost host) : OutboxTests(host)
{
    [Fact]
    public async Task Hands_the_letter_to_the_mail_server_and_says_so_in_the_trail()
    {
        await using var server = new LoopbackSmtp();
        var (message, _) = await Requested();

        await By(server).Round(default);

        var mail = ReadMail.Of(server.Mails.ShouldHaveSingleItem());
        mail.Headers["To"].ShouldBe("zephyrine@quatrebarbes.example");
        mail.Headers["From"].ShouldBe("cases@cities.example");
        mail.Headers["Message-ID"].ShouldBe($"<{message}@cities.example>");
        mail.Headers["Content-Language"].ShouldBe("fr");
        mail.Text.ShouldBe($"Bonjour Zéphyrine, à bientôt.\n\n{Secret}");
        var sent = (await Host.History(message))[^1];
        (sent.Data, sent.Role, sent.Actor).ShouldBe((new MessageSent(MessageRoute.Smtp), Role.System, "mail"));
    }

    [Fact]
    public async Task What_was_delivered_is_not_delivered_again()
    {
        await using var server = new LoopbackSmtp();
        await Requested();
        await By(server).Round(default);

        await By(server).Round(default);

        server.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_delivery_that_is_repeated_is_known_by_its_message_id()
    {
        await using var server = new LoopbackSmtp();
        var envelope = new Envelope(Guid.CreateVersion7(), new MailAddress("ottoline@vermeil.example"), "en", "Reminder", "Hello");

        foreach (var _ in Enumerable.Range(0, 2)) await Post(server).Deliver(envelope, default);

        server.Mails.Select(mail => ReadMail.Of(mail).Headers["Message-ID"]).ShouldBe([$"<{envelope.Message}@cities.example>", $"<{envelope.Message}@cities.example>"]);
    }

    [Fact]
    public async Task Leaves_the_outbox_to_whoever_is_at_it()
    {
        await using var server = new LoopbackSmtp();
        await Requested();
        await using (var other = await Host.Database.OpenConnectionAsync())
        {
            await using var take = other.CreateCommand();
            take.CommandText = $"select pg_advisory_lock({0x43415345_53000007})";
            await take.ExecuteNonQueryAsync();
            await By(server).Round(default);
            server.Mails.ShouldBeEmpty();
            take.CommandText = $"select pg_advisory_unlock({0x43415345_53000007})";
            await take.ExecuteNonQueryAsync();
        }

        await By(server).Round(default);

        server.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_server_it_is_one_file_in_a_folder_however_often_it_is_delivered()
    {
        var folder = Directory.CreateTempSubdirectory("cases-mail-");
        var post = new FolderPost(folder.FullName, Sender);
        var (message, _) = await Requested();
        await post.Deliver(new Envelope(message, new MailAddress("zephyrine@quatrebarbes.example"), "fr", "Rappel", "Bonjour"), default);

        await By(post).Round(default);

        var file = folder.GetFileSystemInfos().ShouldHaveSingleItem();
        file.Name.ShouldBe($"{message}.eml");
        ReadMail.Of(await File.ReadAllTextAsync(file.FullName)).Text.ShouldEndWith(Secret);
        (await Host.History(message))[^1].Data.ShouldBe(new MessageSent(MessageRoute.Folder));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Neither_an_address_nor_a_word_is_logged()
    {
        await using var server = new LoopbackSmtp { ToRecipient = "451 zephyrine@quatrebarbes.example later" };
        await Requested();
        await By(server).Round(default);
        server.ToRecipient = "250 OK";
        await By(server).Round(default);

        Host.Log.All.ShouldContain("could not be delivered yet");
        Host.Log.All.ShouldNotContain("quatrebarbes.example");
        Host.Log.All.ShouldNotContain(Secret);
    }
}
