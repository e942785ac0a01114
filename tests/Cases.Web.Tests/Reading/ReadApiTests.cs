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
    public async Task Has_no_session_of_another_territory()
    {
        var session = await host.Session();

        (await (await host.SignedIn("caseworker-grenoble")).Get($"/api/v1/sessions/{session}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignedIn("caseworker")).Get($"/api/v1/sessions/{session}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
