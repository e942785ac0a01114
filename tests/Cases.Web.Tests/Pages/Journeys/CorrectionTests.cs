using Cases.Engine;
using Cases.Journeys;

namespace Cases.Web.Tests.Pages.Journeys;

[Collection(nameof(JourneyPages))]
public sealed class CorrectionTests(WebHost host)
{
    [Fact]
    public async Task A_correction_begins_with_the_day_of_what_it_corrects()
    {
        var journey = await host.Enrolled();
        var version = await host.Attended(journey);

        var page = await (await host.SignedIn("coordinator")).Page($"/journeys/{journey}/attendance/{version}");

        page.GetElementById("field-occurredOn")!.GetAttribute("value").ShouldBe("2024-10-14");
    }

    [Fact]
    public async Task A_correction_begins_with_what_was_recorded()
    {
        var journey = await host.Enrolled();
        var contact = (await host.Given(new RecordContact(journey, ContactChannel.Video, Reached: false, Personal.Of("No answer."))))[0];

        var page = await (await host.SignedIn("coordinator")).Page($"/journeys/{journey}/contacts/{contact.Version}");

        page.QuerySelector("input[name=channel][checked]")!.GetAttribute("value").ShouldBe("Video");
        page.QuerySelector("input[name=reached][checked]")!.GetAttribute("value").ShouldBe("False");
        page.QuerySelector("textarea[name=summary]")!.TextContent.ShouldBe("No answer.");
    }

    [Fact]
    public async Task What_was_corrected_already_is_not_found()
    {
        var journey = await host.Enrolled();
        var note = (await host.Given(new AddNote(journey, Personal.Of("Twice."))))[0];
        await host.Given(new RetractNote(journey, note.Version), reason: "Once is enough.");

        var answer = await (await host.SignedIn("coordinator")).Get($"/journeys/{journey}/notes/{note.Version}");

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed()
    {
        var journey = await host.Enrolled();

        var answer = await (await host.SignedIn("coordinator")).Submit($"/journeys/{journey}/contact", ("channel", "Email"), ("summary", "Wrote twice."));

        var page = await Browser.Read(answer);
        page.QuerySelector("input[name=channel][checked]")!.GetAttribute("value").ShouldBe("Email");
        page.QuerySelector("textarea[name=summary]")!.TextContent.ShouldBe("Wrote twice.");
    }

    [Fact]
    public async Task A_form_sent_twice_is_recorded_once()
    {
        var journey = await host.Enrolled();
        var before = (await host.History(journey)).Count;
        var browser = await host.SignedIn("coordinator");
        var hidden = (await browser.Page($"/journeys/{journey}/note")).QuerySelectorAll("form.command input[type=hidden]")
            .Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!)).ToArray();

        await browser.Post($"/journeys/{journey}/note", [.. hidden, ("text", "Once.")]);
        await browser.Post($"/journeys/{journey}/note", [.. hidden, ("text", "Once.")]);

        (await host.Since(journey, before)).ShouldBe(["note-added"]);
    }
}
