using System.Net;
using System.Text.Json;
using Cases.Engine;
using Cases.Plans;

namespace Cases.Web.Tests.Pages.Journeys;

[Collection(nameof(JourneyPages))]
public sealed class CaseloadApiTests(WebHost host)
{
    [Theory]
    [InlineData("/api/v1/caseload")]
    [InlineData("/api/v1/journeys/00000000-0000-0000-0000-00000000a001")]
    public async Task Is_not_for_an_evaluator(string path) =>
        (await (await host.SignedIn("evaluator")).Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Gives_no_journey_of_another_territory()
    {
        var browser = await host.SignedIn("caseworker-grenoble");

        (await browser.Get($"/api/v1/journeys/{await host.Applied()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Json(browser, "/api/v1/caseload?territory=lyon")).GetProperty("total").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task Gives_a_journey_with_what_happened()
    {
        var journey = await host.Enrolled();

        var answer = await Json(await host.SignedIn("caseworker"), $"/api/v1/journeys/{journey}");

        answer.GetProperty("journey").GetProperty("name").GetString().ShouldBe($"{Past.GivenName} {Past.FamilyName}");
        answer.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("type").GetString()).ShouldContain("participant-enrolled");
    }

    [Fact]
    public async Task Gives_the_goals_of_a_journey_with_their_steps()
    {
        var journey = await host.Enrolled();
        var goal = Guid.CreateVersion7();
        await host.Given(new SetGoal(journey, goal, Personal.Of("Find work.")));
        await host.Given(new AddPlanStep(journey, goal, Guid.CreateVersion7(), Personal.Of("Write a letter."), ParticipationPlan.Participant, Past.Day));

        var answer = await Json(await host.SignedIn("caseworker"), $"/api/v1/journeys/{journey}");

        answer.GetProperty("goals")[0].GetProperty("text").GetString().ShouldBe("Find work.");
        answer.GetProperty("goals")[0].GetProperty("steps")[0].GetProperty("owner").GetString().ShouldBe("participant");
    }

    [Fact]
    public async Task Is_described()
    {
        var paths = (await Json(host.Browser(), "/openapi/v1.json")).GetProperty("paths");

        paths.TryGetProperty("/api/v1/caseload", out _).ShouldBeTrue();
        paths.TryGetProperty("/api/v1/journeys/{id}", out _).ShouldBeTrue();
    }

    static async Task<JsonElement> Json(Browser browser, string path) =>
        JsonDocument.Parse(await (await browser.Get(path)).Content.ReadAsStringAsync()).RootElement;
}
