using System.Net.Mail;
using Cases.Trail;
using Cases.Web.Mail;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cases.Web.Tests.Mail;

public sealed class CheckpointMailTests(WebHost host) : OutboxTests(host)
{
    static readonly MailSettings Two = new(null, "cases@cities.example", "en", [new MailAddress("one@audit.example"), new MailAddress("two@audit.example")], TimeSpan.Zero, true);

    [Fact]
    public async Task Each_reader_gets_a_checkpoint_that_the_trails_keys_signed_once_a_day()
    {
        Time.Ahead = TimeSpan.FromDays(10);
        await using var server = new LoopbackSmtp();
        await By(Post(server)).Round(default);
        await By(Post(server)).Round(default);

        server.Mails.Count.ShouldBe(2);
        var trust = new Trust(Host.Store.TrailKeys.Verifying, Host.Store.TrailKeys.Origin);
        server.Mails.Select(mail => TrailVerifier.VerifyCheckpoint(Attached(mail), trust).Code).ShouldAllBe(code => code == "valid");
    }

    [Fact]
    public async Task The_next_day_it_is_sent_again()
    {
        Time.Ahead = TimeSpan.FromDays(20);
        await using var server = new LoopbackSmtp();
        await By(Post(server)).Round(default);
        Time.Ahead = TimeSpan.FromDays(21);
        await By(Post(server)).Round(default);

        server.Mails.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_server_that_takes_nothing_for_now_gets_it_on_a_later_round()
    {
        Time.Ahead = TimeSpan.FromDays(30);
        await using var server = new LoopbackSmtp { ToRecipient = "451 later" };
        await By(Post(server)).Round(default);
        server.Mails.ShouldBeEmpty();
        server.ToRecipient = "250 OK";

        await By(Post(server)).Round(default);

        server.Mails.Count.ShouldBe(2);
    }

    CheckpointMail By(SmtpPost post) => new(Host.Store, post, Two, Time, NullLogger<CheckpointMail>.Instance);

    static byte[] Attached(string mail)
    {
        var part = mail.Split("checkpoint-", 2)[1];
        part = part[part.IndexOf("\r\n\r\n", StringComparison.Ordinal)..];
        return Convert.FromBase64String(part[..part.IndexOf("\r\n--", StringComparison.Ordinal)].Replace("\r\n", "", StringComparison.Ordinal));
    }
}
