using System.Net;

namespace Cases.Web.Tests.Shell;

public sealed class ProblemsTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("en", "There is no such page")]
    [InlineData("fr", "Cette page n’existe pas")]
    public async Task Says_in_the_readers_language_that_there_is_no_such_page(string language, string heading)
    {
        var answer = await host.Browser(language).Get("/nowhere");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Browser.Read(answer)).QuerySelector("h1")!.TextContent.ShouldBe(heading);
    }

    [Fact]
    public async Task Answers_a_program_with_problem_details()
    {
        (await host.Browser().Get("/api/nowhere")).Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    public async Task Answers_the_operators_questions(string path)
    {
        (await host.Browser().Get(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
