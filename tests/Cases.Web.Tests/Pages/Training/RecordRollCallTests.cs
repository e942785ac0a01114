using System.Net;

namespace Cases.Web.Tests.Pages.Training;

[Collection(nameof(ThingPages))]
public sealed class RecordRollCallTests(WebHost host)
{
    [Theory]
    [InlineData("evaluator", HttpStatusCode.Forbidden)]
    [InlineData("auditor", HttpStatusCode.Forbidden)]
    [InlineData("caseworker-grenoble", HttpStatusCode.NotFound)]
    public async Task Is_for_the_team_of_the_territory(string account, HttpStatusCode expected)
    {
        var session = await host.Session();

        (await (await host.SignedIn(account)).Get($"/sessions/{session}/roll-call")).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Offers_four_statuses_for_everyone_expected()
    {
        var (abel, session, _) = await Room();

        var page = await (await host.SignedIn("caseworker")).Page($"/sessions/{session}/roll-call");

        page.QuerySelectorAll($"input[type=radio][name='status.{abel}']").Select(radio => radio.GetAttribute("value")).ShouldBe(["Present", "Late", "Excused", "Unexcused"]);
    }

    [Fact]
    public async Task Asks_about_everyone_expected()
    {
        var (abel, session, _) = await Room();

        var answer = await (await host.SignedIn("caseworker")).Submit($"/sessions/{session}/roll-call", ("occurredOn", "2024-10-14"), ($"status.{abel}", "Present"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Read(answer)).GetElementById("field-lines[1]-error")!.TextContent.ShouldBe("Indiquez si Bela Room est venu·e");
    }

    [Fact]
    public async Task Refuses_at_the_line_keeps_all_that_was_typed_and_records_nothing()
    {
        var (abel, session, bela) = await Room();
        var before = (await host.History(session)).Count;

        var answer = await (await host.SignedIn("caseworker")).Submit($"/sessions/{session}/roll-call", ("occurredOn", "2024-10-14"),
            ($"status.{abel}", "Late"), ($"note.{abel}", "Train"), ($"status.{bela}", "Present"), ($"hours.{bela}", "9"));

        var page = await Browser.Read(answer);
        page.GetElementById("field-lines[1]-error")!.TextContent.ShouldContain("au plus 3");
        page.QuerySelector($"input[name='status.{abel}'][value=Late]")!.HasAttribute("checked").ShouldBeTrue();
        page.QuerySelector($"input[name='note.{abel}']")!.GetAttribute("value").ShouldBe("Train");
        page.QuerySelector($"input[name='hours.{bela}']")!.GetAttribute("value").ShouldBe("9");
        (await host.Since(session, before)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Records_the_whole_room_and_who_walked_in_as_one_act()
    {
        var (abel, session, bela) = await Room();
        var walkIn = await host.Enrolled("Walter", "Walker");
        var before = (await host.History(session)).Count;
        var browser = await host.SignedIn("caseworker");

        var answer = await browser.Submit($"/sessions/{session}/roll-call", ("occurredOn", "2024-10-14"),
            ($"status.{abel}", "Late"), ($"hours.{abel}", "1,5"), ($"status.{bela}", "Unexcused"), ($"status.{walkIn}", "Present"));

        answer.Headers.Location!.OriginalString.ShouldBe($"/sessions/{session}");
        var page = await browser.Page($"/sessions/{session}");
        page.QuerySelector("[role=status]")!.TextContent.Trim().ShouldBe("L’appel est enregistré");
        page.QuerySelectorAll(".listing tbody th").Select(name => name.TextContent.Trim()).ShouldBe(["Abel Room", "Bela Room", "Walter Walker"]);
        (await host.Since(session, before)).ShouldBe(["roll-call-taken"]);
        var commands = new List<Guid>();
        foreach (var journey in new[] { abel, bela, walkIn })
            commands.Add((await host.History(journey)).Last(e => e.Type == "attendance-recorded").CommandId);
        commands.Distinct().Count().ShouldBe(1);
    }

    async Task<(Guid Abel, Guid Session, Guid Bela)> Room()
    {
        var (abel, bela) = (await host.Enrolled("Abel", "Room"), await host.Enrolled("Bela", "Room"));
        return (abel, await host.Session(abel, bela), bela);
    }
}
