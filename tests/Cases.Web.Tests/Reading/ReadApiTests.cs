using System.Net;
using System.Text.Json;
using Cases.Web.Tests.Pages;

namespace Cases.Web.Tests.Reading;

[Collection(nameof(ThingPages))]
public sealed class ReadApiTests(WebHost host)
{
    [Theory]
    [InlineData("/api/v1/sessions", "auditor")]
    [InlineData("/api/v1/labs", "evaluator")]
    [InlineData("/api/v1/experiments", "auditor")]
    [InlineData("/api/v1/funnel", "caseworker")]
    [InlineData("/api/v1/trail", "coordinator")]
    public async Task Is_for_the_roles_of_the_pages(string path, string other) =>
        (await (await host.SignedIn(other)).Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Theory]
    [InlineData("/api/v1/sessions?when=past", "caseworker")]
    [InlineData("/api/v1/labs", "coordinator")]
    [InlineData("/api/v1/experiments", "coordinator")]
    [InlineData("/api/v1/funnel?known=2024-12-31&happened=2024-10-31", "evaluator")]
    [InlineData("/api/v1/trail", "auditor")]
    public async Task Answers_with_json(string path, string account)
    {
        await host.Session(await host.Enrolled());
        await host.Running();
        await host.Settled();

        var answer = await (await host.SignedIn(account)).Get(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.ValueKind.ShouldBeOneOf(JsonValueKind.Array, JsonValueKind.Object);
    }

    [Fact]
    public async Task Has_a_lab_with_its_ideas_and_people()
    {
        var (lab, idea, journey) = await host.Idea();

        var answer = await Json($"/api/v1/labs/{lab}");

        answer.GetProperty("policyLab").GetProperty("title").GetString().ShouldBe("Access to rights");
        answer.GetProperty("ideas")[0].GetProperty("idea").GetGuid().ShouldBe(idea);
        answer.GetProperty("participants")[0].GetProperty("journey").GetGuid().ShouldBe(journey);
    }

    [Fact]
    public async Task Has_an_experiment_with_its_criteria_and_history()
    {
        var experiment = await host.Running();

        var answer = await Json($"/api/v1/experiments/{experiment}");

        answer.GetProperty("experiment").GetProperty("status").GetString().ShouldBe("running");
        answer.GetProperty("criteria")[0].GetProperty("criterion").GetString().ShouldBe("visits");
        answer.GetProperty("history").EnumerateArray().Select(line => line.GetProperty("by").GetString()).Distinct().ShouldBe(["Maud Okafor"]);
    }

    [Fact]
    public async Task Has_no_lab_and_no_experiment_of_another_territory()
    {
        var (lab, experiment) = (await host.Lab(), await host.Experiment());
        var browser = await host.SignedIn("caseworker-grenoble");

        (await browser.Get($"/api/v1/labs/{lab}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get($"/api/v1/experiments/{experiment}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    async Task<JsonElement> Json(string path) =>
        JsonDocument.Parse(await (await (await host.SignedIn("caseworker")).Get(path)).Content.ReadAsStringAsync()).RootElement;

    [Fact]
    public async Task Has_no_session_of_another_territory()
    {
        var session = await host.Session();

        (await (await host.SignedIn("caseworker-grenoble")).Get($"/api/v1/sessions/{session}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignedIn("caseworker")).Get($"/api/v1/sessions/{session}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
