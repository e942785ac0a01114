using Cases.Engine;
using Cases.Messages;
using Cases.Postgres;
using Cases.Training;
using Cases.Web.Mail;
using Cases.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Web.Tests.Mail;

public sealed class RemindingTests(WebHost host) : OutboxTests(host)
{
    static readonly DateOnly InThreeDays = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(3);

    static readonly DateTimeOffset Noon = new(InThreeDays, new TimeOnly(12, 0), TimeSpan.Zero);

    [Fact]
    public async Task Whoever_is_invited_and_may_be_written_to_is_reminded_once_in_their_language()
    {
        var (told, silent, other) = (await Host.Writable(), await Host.Enrolled("Ottoline", "Vermeil"), await Host.Writable());
        var session = await Session(told, silent);

        foreach (var _ in Enumerable.Range(0, 2)) await Look();

        var message = (await Host.Messages(told)).ShouldHaveSingleItem();
        (message.Template, message.Session, message.RequestedBy, message.Language).ShouldBe((Templates.SessionReminder, session, Reminding.Actor, "fr"));
        var text = (await Host.Store.Keys.Open(message.Text))!;
        text.ShouldContain("Nous vous rappelons « How the city works »");
        text.ShouldContain("Lieu : Town hall");
        (await Host.History(message.Message))[0].Role.ShouldBe(Role.System);
        (await Host.Messages(silent)).ShouldBeEmpty();
        (await Host.Messages(other)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_reminded_earlier_than_was_said()
    {
        var journey = await Host.Writable();
        await Session(journey);

        await Look(hours: 24);

        (await Host.Messages(journey)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_reminded_where_reminders_are_switched_off()
    {
        var journey = await Host.Writable();
        await Session(journey);

        await Look(hours: 0);

        (await Host.Messages(journey)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_reminded_of_a_session_that_was_called_off()
    {
        var journey = await Host.Writable();
        await Host.Given(new CancelSession(await Session(journey)), reason: "The room is flooded.");

        await Look();

        (await Host.Messages(journey)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_was_written_to_since_yesterday_knows_already()
    {
        var journey = await Host.Writable();
        var session = await Session(journey);
        await Host.Given(new SendMessage(Guid.CreateVersion7(), journey, new Letter(Templates.SessionInvitation, 1, "fr", Personal.Of("Invitation"), Personal.Of("Venez.")), session));

        await Look();
        (await Host.Messages(journey)).Count.ShouldBe(1);

        await Look(ahead: TimeSpan.FromHours(25));
        (await Host.Messages(journey)).Select(m => m.Template).ShouldBe([Templates.SessionInvitation, Templates.SessionReminder]);
    }

    [Fact]
    public async Task A_session_that_moved_is_reminded_of_again()
    {
        var journey = await Host.Writable();
        var session = await Session(journey);
        await Look();
        await Host.Given(new MoveSession(session, new SessionTime(InThreeDays, Noon.AddHours(1), Noon.AddHours(3)), "Library"), reason: "The room is flooded.");

        await Look(ahead: TimeSpan.FromHours(25));
        await Look(ahead: TimeSpan.FromHours(51));

        var messages = await Host.Messages(journey);
        messages.Count.ShouldBe(2);
        (await Host.Store.Keys.Open(messages[1].Text))!.ShouldContain("Lieu : Library");
    }

    [Fact]
    public async Task The_emails_of_a_session_say_when_those_invited_are_reminded()
    {
        var page = await (await Host.InEnglish("coordinator")).Page($"/sessions/{await Session(await Host.Writable())}/messages");

        page.Body!.TextContent.ShouldContain("Whoever is invited and may be written to is reminded 48 hours before it starts.");
    }

    async Task<Guid> Session(params Guid[] invited)
    {
        var session = Guid.CreateVersion7();
        await Host.Given(new ScheduleSession(session, [Setting.Lyon], SessionKind.Training, SessionTrack.Both, "How the city works",
            new SessionTime(InThreeDays, Noon, Noon.AddHours(2)), "Town hall", "fr"));
        await Host.Given(new InviteParticipants(session, invited));
        return session;
    }

    async Task Look(int hours = 120, TimeSpan ahead = default)
    {
        await Host.Settled();
        Time.Ahead = ahead;
        var settings = new MailSettings(null, "cases@cities.example", "fr", [], TimeSpan.FromHours(hours), Deliver: true);
        await new Reminding(Host.Store, settings, Host.Services.GetRequiredService<Site>(), Time).Round(default);
        await Host.Settled();
    }
}
