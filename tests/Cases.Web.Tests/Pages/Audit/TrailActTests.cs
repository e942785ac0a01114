using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Cases.Messages;
using Cases.Engine;

namespace Cases.Web.Tests.Pages.Audit;

[Collection(nameof(ThingPages))]
public sealed class TrailActTests(WebHost host)
{
    [Fact]
    public async Task Is_for_auditors_and_administrators()
    {
        var journey = await host.Enrolled();
        var act = (await host.History(journey))[^1].CommandId;
        foreach (var path in new[] { $"/trail/acts/{act}", $"/trail/files/{journey}" })
            foreach (var role in new[] { "caseworker", "coordinator", "evaluator" })
                (await (await host.SignedIn(role)).Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_entry_leads_to_its_act_with_all_it_recorded_and_changed()
    {
        var journey = await host.Enrolled();
        await host.Settled();
        var browser = await host.SignedIn("auditor");
        var entry = await browser.Page((await browser.Page($"/trail?stream={journey}")).QuerySelector(".listing tbody th a")!.GetAttribute("href")!);

        var page = await browser.Page(entry.QuerySelector("a[href^='/trail/acts/']")!.GetAttribute("href")!);

        Cells(page, "What").ShouldContain("Enrolled");
        Changes(page).ShouldContain(("caseload · status", "applied", "active"));
        page.Body!.TextContent.ShouldContain("funnel");
    }

    [Fact]
    public async Task Shows_what_became_of_a_message()
    {
        var (journey, message) = (await host.Writable(), Guid.CreateVersion7());
        await host.Given(new SendMessage(message, journey, new Letter(Templates.AppointmentReminder, 1, "fr", Personal.Of("Rappel"), Personal.Of("Bonjour"))));
        var act = (await host.History(message))[^1].CommandId;
        await host.Given(new RecordDelivery(message, MessageRoute.Folder), role: Role.System);
        await host.Settled();

        var page = await (await host.SignedIn("auditor")).Page($"/trail/acts/{act}");

        page.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldContain("What became of the message");
        page.Body!.TextContent.ShouldNotContain("Rappel");
    }

    [Fact]
    public async Task A_file_is_compared_at_two_positions_and_shows_no_name()
    {
        var journey = await host.Enrolled();
        var person = await host.PersonOf(journey);
        await host.Settled();
        var browser = await host.SignedIn("auditor");
        var newest = (await browser.Page($"/trail?stream={journey}")).QuerySelector(".listing tbody th a")!;
        var last = long.Parse(newest.TextContent, CultureInfo.InvariantCulture);

        Changes(await browser.Page($"/trail/files/{journey}?before={last - 1}&after={last}")).ShouldContain(("caseload · phase", "–", "enrolment"));
        Changes(await browser.Page($"/trail/files/{journey}?before={last}&after={last}")).ShouldBeEmpty();
        var whole = await browser.Page($"/trail/files/{person}");
        Changes(whole).ShouldContain(("people · family-name", "–", "•••"));
        whole.Body!.TextContent.ShouldNotContain(Past.FamilyName);
    }

    [Fact]
    public async Task Says_which_position_is_none()
    {
        var journey = await host.Enrolled();

        var answer = await (await host.SignedIn("auditor")).Get($"/trail/files/{journey}?before=soon");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task There_is_no_act_and_no_file_of_an_id_nobody_knows()
    {
        var browser = await host.SignedIn("auditor");

        (await browser.Get($"/trail/acts/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get($"/trail/files/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    static IEnumerable<string> Cells(IParentNode page, string label) => page.QuerySelectorAll($"td[data-label='{label}']").Select(cell => cell.TextContent);

    static List<(string, string, string)> Changes(IParentNode page) =>
        [.. page.QuerySelectorAll("tr").Where(row => row.QuerySelector("td[data-label=Before]") is not null)
            .Select(row => (row.QuerySelector("th")!.TextContent, row.QuerySelector("td[data-label=Before]")!.TextContent, row.QuerySelector("td[data-label=After]")!.TextContent))];
}
