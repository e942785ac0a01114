using System.Net;
using Cases.Messages;
using Cases.People;
using Cases.Web.Tests.Pages.Journeys;

namespace Cases.Web.Tests.Pages.Messages;

public sealed class MessagePageTests(WebHost host) : JourneyActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("day", "2031-06-03"), ("time", "14:05"), ("place", "Town hall"), ("words", "Bring your papers.")];

    protected override (string Name, string Value)[] Wrong => [("day", "2031-06-03"), ("time", ""), ("place", "Town hall")];

    protected override string WrongField => "time";

    // The message has a stream of its own.
    protected override string[] Recorded => [];

    protected override async Task<(Guid Journey, string Path)> Page() => (await Host.Writable(), $"message?template={Templates.AppointmentReminder}");

    [Fact]
    public async Task Writes_in_the_persons_language_and_the_territorys_time()
    {
        var journey = await Host.Writable();
        await (await Host.SignedIn("caseworker")).Submit($"/journeys/{journey}/message?template={Templates.AppointmentReminder}", Typed);

        var message = (await Host.Messages(journey)).ShouldHaveSingleItem();

        (message.Template, message.TemplateVersion, message.Language, message.Status).ShouldBe((Templates.AppointmentReminder, 1, "fr", MessageStatus.Requested));
        (await Host.Store.Keys.Open(message.Title)).ShouldBe("Rappel : votre rendez-vous, mardi 3 juin 2031 à 14:05");
        (await Host.Store.Keys.Open(message.Text)).ShouldBe("""
            Bonjour Zéphyrine,

            Nous vous rappelons votre rendez-vous du mardi 3 juin 2031 à 14:05.

            Lieu : Town hall

            Bring your papers.

            Si vous ne pouvez pas venir, merci de prévenir votre référent·e.

            L’équipe Villes, Lyon
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Shows_the_letter_about_a_session_before_it_is_sent()
    {
        var journey = await Host.Writable();
        var session = await Host.Session(journey);

        var page = await (await Host.InEnglish("caseworker")).Page($"/journeys/{journey}/message?template={Templates.SessionInvitation}&sessionId={session}");

        page.QuerySelector(".letter")!.GetAttribute("lang").ShouldBe("fr");
        page.QuerySelector(".letter b")!.TextContent.ShouldBe("Invitation : How the city works, lundi 14 octobre 2024 à 14:00");
    }

    [Fact]
    public async Task Asks_for_the_session_a_letter_is_about()
    {
        var page = await (await Host.InEnglish("caseworker")).Page($"/journeys/{await Host.Writable()}/message?template={Templates.SessionInvitation}");

        page.QuerySelector(".letter").ShouldBeNull();
        page.GetElementById("field-sessionId-error")!.TextContent.ShouldBe("Choose the session it is about");
    }

    [Fact]
    public async Task Says_why_somebody_cannot_be_written_to()
    {
        var journey = await Host.Enrolled();

        var page = await (await Host.InEnglish("caseworker")).Page($"/journeys/{journey}/message");

        page.QuerySelector(".empty")!.TextContent.ShouldContain("Nobody may be written to without their consent");
        page.QuerySelector("form.command, form.filters").ShouldBeNull();
    }

    [Fact]
    public async Task Consent_withdrawn_while_it_was_written_is_respected()
    {
        var journey = await Host.Writable();
        var browser = await Host.InEnglish("caseworker");
        var page = await browser.Page($"/journeys/{journey}/message?template={Templates.AppointmentReminder}");
        var hidden = page.QuerySelectorAll("form.command input[type=hidden]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? ""));
        await Host.Given(new WithdrawConsent(await Host.PersonOf(journey), Purposes.Contact));

        var answer = await browser.Post($"/journeys/{journey}/message", [.. hidden, .. Typed]);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Host.Messages(journey)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_sent_is_on_the_persons_timeline()
    {
        var journey = await Host.Writable();
        var browser = await Host.InEnglish("caseworker");
        await browser.Submit($"/journeys/{journey}/message?template={Templates.AppointmentReminder}", Typed);
        await Host.Given(new RecordDeliveryFault((await Host.Messages(journey))[0].Message, DeliveryFault.AddressRefused), role: Engine.Role.System, actor: "mail");

        var page = await browser.Page($"/journeys/{journey}");

        var titles = page.QuerySelectorAll(".timeline-title").Select(t => t.TextContent).ToList();
        titles.ShouldContain("E-mail written: Reminder of an appointment");
        titles.ShouldContain("E-mail not delivered: the mail server knows no such address");
        page.QuerySelectorAll(".said").Select(t => t.TextContent).ShouldContain(text => text.Contains("Bring your papers."));
    }
}
