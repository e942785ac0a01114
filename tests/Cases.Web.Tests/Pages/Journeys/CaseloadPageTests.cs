using System.Net;
using Cases.Journeys;

namespace Cases.Web.Tests.Pages.Journeys;

[Collection(nameof(JourneyPages))]
public sealed class CaseloadPageTests(WebHost host)
{
    [Theory]
    [InlineData("evaluator")]
    [InlineData("auditor")]
    [InlineData("administrator")]
    public async Task Is_not_for_other_roles(string account) =>
        (await (await host.SignedIn(account)).Get("/caseload")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Is_where_a_caseworker_arrives()
    {
        var answer = await host.Browser().Submit("/sign-in", ("name", "caseworker"), ("password", host.Password("caseworker")));

        answer.Headers.Location!.OriginalString.ShouldBe("/caseload");
    }

    [Fact]
    public async Task Shows_no_journey_of_another_territory()
    {
        await host.Applied("Hortensia", "Aubusson", Setting.Grenoble);

        (await Names("caseworker", "Hortensia")).ShouldBeEmpty();
        (await Names("caseworker-grenoble", "Hortensia")).ShouldBe(["Hortensia Aubusson"]);
    }

    [Theory]
    [InlineData("Philibe")]
    [InlineData("vandeclou philibert")]
    public async Task Finds_people_by_the_beginnings_of_their_names(string typed)
    {
        if ((await Names("caseworker", "Philibert")).Count == 0) await host.Applied("Philibert", "Vandeclou");

        (await Names("caseworker", typed)).ShouldBe(["Philibert Vandeclou"]);
    }

    [Theory]
    [InlineData("Yousouf Rachidou")]
    [InlineData("рашиду юсуф")]
    [InlineData("Rachidoo Yussuf")]
    public async Task Finds_people_by_how_their_names_sound(string typed)
    {
        if ((await Names("caseworker", "Youssouf Rachidou")).Count == 0) await host.Applied("Youssouf", "Rachidou");

        (await Names("caseworker", typed)).ShouldBe(["Youssouf Rachidou"]);
    }

    [Fact]
    public async Task Sends_a_search_without_a_name_to_an_address_that_can_be_kept()
    {
        var browser = await host.SignedIn("coordinator");

        var answer = await browser.Post("/caseload", ("__RequestVerificationToken", await Token(browser)), ("name", ""), ("status", "active"), ("need", "any"));

        answer.Headers.Location!.OriginalString.ShouldBe("/caseload?status=active&need=any");
    }

    [Theory]
    [InlineData("need", "answer", true)]
    [InlineData("need", "any", true)]
    [InlineData("need", "absences", false)]
    [InlineData("status", "applied", true)]
    [InlineData("status", "active", false)]
    [InlineData("population", "newcomer", true)]
    [InlineData("population", "local-actor", false)]
    [InlineData("territory", "lyon", true)]
    [InlineData("territory", "grenoble-alpes", false)]
    [InlineData("phase", "training", false)]
    [InlineData("whose", "mine", false)]
    public async Task Filters_by_what_is_asked(string field, string value, bool found)
    {
        await host.Applied("Wilhelmine", "Tartempion");

        (await Names("coordinator", "Wilhelmine", (field, value))).Contains("Wilhelmine Tartempion").ShouldBe(found);
    }

    [Fact]
    public async Task Says_how_many_there_are_and_shows_fifty_a_page()
    {
        for (var i = 0; i < 51; i++)
            await host.Given(new PauseJourney(await host.Enrolled(), Until: null));

        var first = await (await host.SignedIn("coordinator")).Page("/caseload?status=paused");
        var second = await (await host.SignedIn("coordinator")).Page("/caseload?status=paused&page=2");

        first.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        first.QuerySelector("caption")!.TextContent.ShouldBe(second.QuerySelector("caption")!.TextContent);
        second.QuerySelectorAll("tbody tr a").Select(a => a.GetAttribute("href")).ShouldNotContain(first.QuerySelector("tbody tr a")!.GetAttribute("href"));
    }

    async Task<IReadOnlyList<string>> Names(string account, string typed, params (string, string)[] filters)
    {
        var browser = await host.SignedIn(account);
        var answer = await browser.Post("/caseload", [("__RequestVerificationToken", await Token(browser)), ("name", typed), .. filters]);
        return [.. (await Browser.Read(answer)).QuerySelectorAll("tbody th a").Select(a => a.TextContent)];
    }

    static async Task<string> Token(Browser browser) => (await browser.Page("/caseload")).QuerySelector("form.filters input[type=hidden]")!.GetAttribute("value")!;
}
