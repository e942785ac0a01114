using Cases.Web.Pages.Training;

namespace Cases.Web.Tests.Pages.Training;

[Collection(nameof(ThingPages))]
public sealed class SessionWeekTests(WebHost host)
{
    [Fact]
    public async Task Shows_a_session_on_its_day()
    {
        var session = await host.Session();

        var page = await (await host.SignedIn("caseworker")).Page("/sessions/week?week=2024-W42");

        page.QuerySelector($".week-day a[href='/sessions/{session}']")!.Closest(".week-day")!.QuerySelector("h2 time")!.GetAttribute("datetime").ShouldBe("2024-10-14");
    }

    [Fact]
    public async Task Leads_over_the_turn_of_the_year()
    {
        var page = await (await host.SignedIn("caseworker")).Page("/sessions/week?week=2020-W53");

        page.QuerySelectorAll("a[rel]").Select(link => link.GetAttribute("href")).ShouldContain("/sessions/week?week=2021-W01");
    }

    [Theory]
    [InlineData("2024-W54"), InlineData("2021-W53"), InlineData("2024-40"), InlineData("0000-W01"), InlineData("9999-W52"), InlineData("+024-W40")]
    public void Knows_what_is_no_week(string typed) => IsoWeek.Parse(typed).ShouldBeNull();

    [Theory]
    [InlineData("2024-12-30", "2025-W01"), InlineData("2021-01-03", "2020-W53"), InlineData("2024-10-06", "2024-W40")]
    public void Names_the_week_of_a_day(string day, string week) => IsoWeek.Of(DateOnly.Parse(day, null)).ToString().ShouldBe(week);
}
