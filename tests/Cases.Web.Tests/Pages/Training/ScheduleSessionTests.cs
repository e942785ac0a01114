using System.Net;
using Cases.Training;

namespace Cases.Web.Tests.Pages.Training;

[Collection(nameof(ThingPages))]
public sealed class ScheduleSessionTests(WebHost host)
{
    static readonly (string Name, string Value)[] Typed =
    [
        ("title", "How the city works"), ("cohortIds", Setting.Lyon.ToString()), ("kind", "Training"), ("track", "Both"), ("time.day", "2024-10-14"),
        ("time.starts", "14:00"), ("time.ends", "17:00"), ("place", "Town hall"), ("language", "fr"),
    ];

    [Theory]
    [InlineData("caseworker")]
    [InlineData("evaluator")]
    public async Task Is_for_coordinators(string account) =>
        (await (await host.SignedIn(account)).Get("/sessions/new")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Reads_times_in_the_territorys_zone()
    {
        var answer = await (await host.SignedIn("coordinator")).Submit("/sessions/new", Typed);

        var id = Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1]);
        ((SessionScheduled)(await host.History(id)).Single().Data).Starts.ShouldBe(new DateTimeOffset(2024, 10, 14, 12, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Plans_a_series_in_one_act_and_shows_it_on_each_session()
    {
        var coordinator = await host.SignedIn("coordinator");
        var answer = await coordinator.Submit("/sessions/new", [.. Typed, ("recurrence.everyWeeks", "2"), ("recurrence.until", "2024-11-11")]);

        var page = await coordinator.Page(answer.Headers.Location!.OriginalString);
        page.QuerySelectorAll("details ol a").Select(link => link.QuerySelector("time")!.GetAttribute("datetime"))
            .ShouldBe(["2024-10-14T12:00:00Z", "2024-10-28T13:00:00Z", "2024-11-11T13:00:00Z"]);
    }

    [Fact]
    public async Task Says_beside_the_field_that_a_series_has_no_end()
    {
        var answer = await (await host.SignedIn("coordinator")).Submit("/sessions/new", [.. Typed, ("recurrence.everyWeeks", "1")]);

        (await Browser.Read(answer)).GetElementById("field-recurrence.until-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task Says_beside_the_field_that_a_session_of_a_series_ends_before_it_starts()
    {
        var answer = await (await host.SignedIn("coordinator")).Submit("/sessions/new",
            [.. Typed.Where(t => t.Item1 != "time.ends"), ("time.ends", "13:00"), ("recurrence.everyWeeks", "1"), ("recurrence.count", "3")]);

        (await Browser.Read(answer)).GetElementById("field-time.ends-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_refused()
    {
        var answer = await (await host.SignedIn("coordinator")).Submit("/sessions/new", [.. Typed.Where(f => f.Name != "place")]);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Read(answer);
        page.GetElementById("field-place-error").ShouldNotBeNull();
        page.GetElementById("field-title")!.GetAttribute("value").ShouldBe("How the city works");
    }
}
