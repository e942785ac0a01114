using System.Net.Mail;
using Cases.Engine;
using Cases.Messages;
using Cases.People;
using Cases.Web.Mail;
using Cases.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cases.Web.Tests.Mail;

public sealed class DeliveryTests(WebHost host) : IClassFixture<WebHost>
{
    const string Secret = "Bring the blue folder.";

    static readonly MailAddress Sender = new("cases@cities.example");

    readonly Clock clock = new();

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
        var sent = (await host.History(message))[^1];
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
    public async Task An_address_the_server_does_not_know_is_a_failure_with_a_code()
    {
        await using var server = new LoopbackSmtp { ToRecipient = "550 no such mailbox here" };
        var (message, _) = await Requested();

        await By(server).Round(default);

        (await host.History(message))[^1].Data.ShouldBe(new MessageFailed(DeliveryFault.AddressRefused));
    }

    [Fact]
    public async Task A_server_that_takes_nothing_for_now_is_tried_again_later()
    {
        await using var server = new LoopbackSmtp { ToRecipient = "451 later" };
        var (message, _) = await Requested();
        var delivery = By(server);
        await delivery.Round(default);
        server.ToRecipient = "250 OK";
        await delivery.Round(default);
        server.Mails.ShouldBeEmpty();

        clock.Ahead = TimeSpan.FromSeconds(30);
        await delivery.Round(default);

        (await host.History(message)).Select(e => e.Type).ShouldBe(["message-requested", "message-sent"]);
    }

    [Fact]
    public async Task A_server_that_is_away_for_a_day_is_a_failure()
    {
        var server = new LoopbackSmtp();
        var delivery = By(server);
        await server.DisposeAsync();
        var (message, _) = await Requested();
        clock.Ahead = TimeSpan.FromHours(24);

        await delivery.Round(default);

        (await host.History(message))[^1].Data.ShouldBe(new MessageFailed(DeliveryFault.ServerUnreachable));
    }

    [Fact]
    public async Task Consent_withdrawn_meanwhile_is_respected()
    {
        await using var server = new LoopbackSmtp();
        var (message, person) = await Requested();
        await host.Given(new WithdrawConsent(person, Purposes.Contact));

        await By(server).Round(default);

        server.Mails.ShouldBeEmpty();
        (await host.History(message))[^1].Data.ShouldBe(new MessageFailed(DeliveryFault.NoConsent));
    }

    [Fact]
    public async Task Nothing_is_sent_to_somebody_erased_meanwhile()
    {
        await using var server = new LoopbackSmtp();
        var (message, person) = await Requested();
        await host.Given(new ErasePerson(person, ErasureGround.Request), role: Role.Administrator, actor: "administrator");

        await By(server).Round(default);

        server.Mails.ShouldBeEmpty();
        (await host.History(message))[^1].Data.ShouldBe(new MessageFailed(DeliveryFault.Erased));
    }

    [Theory]
    [InlineData("zephyrine at home", DeliveryFault.AddressNotValid)]
    [InlineData(null, DeliveryFault.NoAddress)]
    public async Task Goes_by_the_newest_address(string? address, DeliveryFault fault)
    {
        await using var server = new LoopbackSmtp();
        var (message, person) = await Requested();
        await host.Given(new GiveContactDetails(person, Personal.OfNullable(address), Personal.Of("06 39 98 00 00")));

        await By(server).Round(default);

        (await host.History(message))[^1].Data.ShouldBe(new MessageFailed(fault));
    }

    [Fact]
    public async Task Leaves_the_outbox_to_whoever_is_at_it()
    {
        await using var server = new LoopbackSmtp();
        await Requested();
        await using (var other = await host.Database.OpenConnectionAsync())
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
        (await host.History(message))[^1].Data.ShouldBe(new MessageSent(MessageRoute.Folder));
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

        host.Log.All.ShouldContain("could not be delivered yet");
        host.Log.All.ShouldNotContain("quatrebarbes.example");
        host.Log.All.ShouldNotContain(Secret);
    }

    /// <summary>A letter that waits for delivery, and who gets it.</summary>
    async Task<(Guid Message, Guid Person)> Requested()
    {
        var (journey, message) = (await host.Writable(), Guid.CreateVersion7());
        await host.Given(new SendMessage(message, journey, new Letter(Templates.AppointmentReminder, 1, "fr",
            Personal.Of("Rappel"), Personal.Of($"Bonjour Zéphyrine, à bientôt.\n\n{Secret}"))));
        return (message, await host.PersonOf(journey));
    }

    SmtpPost Post(LoopbackSmtp server) => new(new SmtpSettings("127.0.0.1", server.Port, null, null, Tls: false), Sender, clock);

    Delivery By(LoopbackSmtp server) => By(Post(server));

    Delivery By(IPost post) => new(host.Store, post, host.Services.GetRequiredService<Site>(), clock, host.Services.GetRequiredService<ILogger<Delivery>>());

    /// <summary>The clock on the wall, or ahead of it.</summary>
    sealed class Clock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
