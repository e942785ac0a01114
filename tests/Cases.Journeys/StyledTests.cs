using Microsoft.Playwright;

namespace Cases.Journeys.Tests;

[Collection(TestRun.Name)]
public sealed class StyledTests(Demonstration demonstration)
{
    [Fact]
    public async Task The_page_is_styled()
    {
        await using var visitor = await demonstration.Visitor("en");
        await visitor.Page.GotoAsync("/sign-in");
        var sheet = await visitor.Page.Locator("link[rel=stylesheet]").GetAttributeAsync("href");
        (await visitor.Page.APIRequest.GetAsync(sheet!)).Status.ShouldBe(200);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Banner)).Not.ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
    }
}
