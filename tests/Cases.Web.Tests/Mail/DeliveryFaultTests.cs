using Cases.Engine;
using Cases.Messages;
using Cases.People;

namespace Cases.Web.Tests.Mail;

public sealed class DeliveryFaultTests(WebHost host) : OutboxTests(host)
{
    [Fact]
    public async Task An_address_the_server_does_not_know_is_a_failure_with_a_code()
    {
        await using var server = new LoopbackSmtp { ToRecipient = "550 no such mailbox here" };
        var (message, _) = await Requested();

        await By(server).Round(default);

        (await Host.History(message))[^1].Data.ShouldBe(new MessageFailed(DeliveryFault.AddressRefused));
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

        Time.Ahead = TimeSpan.FromSeconds(30);
        await delivery.Round(default);

        (await Host.History(message)).Select(e => e.Type).ShouldBe(["message-requested", "message-sent"]);
    }

    [Fact]
    public async Task A_server_that_is_away_for_a_day_is_a_failure()
    {
        var server = new LoopbackSmtp();
        var delivery = By(server);
        await server.DisposeAsync();
        var (message, _) = await Requested();
        Time.Ahead = TimeSpan.FromHours(24);

        await delivery.Round(default);

        (await Host.History(message))[^1].Data.ShouldBe(new MessageFailed(DeliveryFault.ServerUnreachable));
    }

    [Fact]
    public async Task Consent_withdrawn_meanwhile_is_respected()
    {
        await using var server = new LoopbackSmtp();
        var (message, person) = await Requested();
        await Host.Given(new WithdrawConsent(person, Purposes.Contact));

        await By(server).Round(default);

        server.Mails.ShouldBeEmpty();
        (await Host.History(message))[^1].Data.ShouldBe(new MessageFailed(DeliveryFault.NoConsent));
    }

    [Fact]
    public async Task Nothing_is_sent_to_somebody_erased_meanwhile()
    {
        await using var server = new LoopbackSmtp();
        var (message, person) = await Requested();
        await Host.Given(new ErasePerson(person, ErasureGround.Request), role: Role.Administrator, actor: "administrator");

        await By(server).Round(default);

        server.Mails.ShouldBeEmpty();
        (await Host.History(message))[^1].Data.ShouldBe(new MessageFailed(DeliveryFault.Erased));
    }

    [Theory]
    [InlineData("zephyrine at home", DeliveryFault.AddressNotValid)]
    [InlineData(null, DeliveryFault.NoAddress)]
    public async Task Goes_by_the_newest_address(string? address, DeliveryFault fault)
    {
        await using var server = new LoopbackSmtp();
        var (message, person) = await Requested();
        await Host.Given(new GiveContactDetails(person, Personal.OfNullable(address), Personal.Of("06 39 98 00 00")));

        await By(server).Round(default);

        (await Host.History(message))[^1].Data.ShouldBe(new MessageFailed(fault));
    }
}
