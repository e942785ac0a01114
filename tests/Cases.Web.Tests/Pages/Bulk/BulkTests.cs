using System.Net;
using AngleSharp.Dom;
using Cases.Engine;
using Cases.Journeys;

namespace Cases.Web.Tests.Pages.Bulk;

public sealed class BulkTests(WebHost host) : IClassFixture<WebHost>
{
    const string Paused = "/caseload/bulk?status=paused";

    [Fact]
    public async Task Is_for_caseworkers_and_coordinators()
    {
        foreach (var path in new[] { "/caseload/bulk", "/caseload/bulk/run" })
            foreach (var role in new[] { "evaluator", "auditor" })
                (await (await host.SignedIn(role)).Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task All_that_a_filter_leaves_are_assigned_and_given_back_but_for_who_was_assigned_since()
    {
        var (nobodys, others, since) = (await PausedJourney(), await PausedJourney("coordinator"), await PausedJourney());
        var browser = await host.InEnglish("coordinator");

        var page = await Run(browser, await browser.Submit(Paused, ("act", "assign"), ("caseworker", "caseworker")));
        Results(page).ShouldBe(["recorded", "recorded", "recorded"]);
        (await Follows(nobodys), await Follows(others)).ShouldBe(("caseworker", "caseworker"));

        await host.Given(new AssignCaseworker(since, "coordinator"));
        page = await Run(browser, await browser.Press(page, "/caseload/bulk/undo"));

        Results(page).ShouldBe(["Somebody has worked on this since: it stays.", "taken back", "taken back"]);
        (await Follows(nobodys), await Follows(others), await Follows(since)).ShouldBe((null, "coordinator", "coordinator"));
    }

    [Fact]
    public async Task One_who_may_not_be_invited_stops_nobody_else()
    {
        var (invited, other) = (await host.Enrolled(), await host.Applied());
        var session = await host.Session(invited);
        var browser = await host.InEnglish("coordinator");

        var page = await Run(browser, await browser.Submit("/caseload/bulk", ("act", "invite"), ("session", session.ToString())));

        Results(page).ShouldContain("was so already");
        Results(page)[0].ShouldNotBe("recorded");
        (await host.History(other))[^1].Type.ShouldNotBe("participant-invited");
    }

    [Fact]
    public async Task All_that_a_filter_leaves_are_tagged_found_by_the_tag_and_untagged_again()
    {
        var (one, other) = (await host.Enrolled(), await host.Enrolled());
        await host.Given(new TagJourney(other, "close"));
        var browser = await host.InEnglish("coordinator");

        Results(await Run(browser, await browser.Submit("/caseload/bulk?status=active", ("act", "tag"), ("label", "close")))).ShouldContain("was so already");
        await host.Settled();
        (await browser.Page("/caseload?tag=close")).QuerySelector($"a[href='/journeys/{one}']").ShouldNotBeNull();
        (await browser.Page($"/journeys/{one}")).QuerySelector(".marks")!.TextContent.ShouldContain("Closer follow-up");
        await Run(browser, await browser.Press(await browser.Page("/caseload/bulk/run"), "/caseload/bulk/undo"));

        ((await host.History(one))[^1].Type, (await host.History(other))[^1].Type).ShouldBe(("journey-untagged", "journey-tagged"));
    }

    [Fact]
    public async Task Only_those_who_consent_are_written_to_and_nothing_takes_that_back()
    {
        var (writable, other) = (await host.Writable(), await host.Enrolled());
        var browser = await host.InEnglish("coordinator");

        var page = await Run(browser, await browser.Submit("/caseload/bulk", ("act", "message"), ("letter", "notice"), ("words", "We meet at the library.")));

        (await host.Messages(writable)).Select(m => m.Template).ShouldBe(["notice"]);
        (await host.Messages(other)).ShouldBeEmpty();
        Results(page).ShouldContain("Nobody may be written to without their consent to being contacted.");
        page.QuerySelector("form[action='/caseload/bulk/undo']").ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_done_before_it_is_said_what()
    {
        var journey = await host.Enrolled();
        var browser = await host.InEnglish("coordinator");

        (await browser.Submit("/caseload/bulk", ("act", "assign"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var act in new[] { "invite", "tag", "untag", "message" })
            (await browser.Submit("/caseload/bulk", ("act", act))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Submit("/caseload/bulk", ("act", "message"), ("letter", "notice"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await host.History(journey)).ShouldAllBe(e => e.Type != "caseworker-assigned" || e.Actor == "caseworker");
    }

    async Task<Guid> PausedJourney(string? caseworker = null)
    {
        var journey = await host.Enrolled();
        if (caseworker is not null) await host.Given(new AssignCaseworker(journey, caseworker));
        await host.Given(new PauseJourney(journey));
        return journey;
    }

    async Task<string?> Follows(Guid journey) =>
        (await host.History(journey)).Aggregate(Journey.Empty, (state, e) => Journey.Evolve(state, e.Data)).Caseworker;

    static async Task<IDocument> Run(Browser browser, HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await browser.Page("/caseload/bulk/run");
        while (page.QuerySelector("progress") is not null) page = await browser.Page("/caseload/bulk/run");
        return page;
    }

    static List<string> Results(IParentNode page) => [.. page.QuerySelectorAll("td[data-label='What came of it']").Select(cell => cell.TextContent.Trim())];
}
