using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Cases.Journeys.Tests;

/// <summary>Every page that links lead to from the menus, one of each kind, looked at on a phone and on a desk.</summary>
[Collection(TestRun.Name)]
public sealed class AccessibilityTests(Demonstration demonstration)
{
    static readonly string[] Accounts = ["coordinator", "caseworker", "evaluator", "auditor", "administrator"];

    // Together the two cases pair each language with each preference at each width.
    [Theory, InlineData("en", ColorScheme.Light, ColorScheme.Dark), InlineData("fr", ColorScheme.Dark, ColorScheme.Light)]
    public async Task No_page_has_an_accessibility_violation_or_scrolls_sideways(string language, ColorScheme onPhone, ColorScheme atDesk)
    {
        await using var visitor = await demonstration.Visitor(language, scripts: true);
        var crawl = new Crawl(visitor.Page);
        var wrong = new List<string>();
        foreach (var account in Accounts)
        {
            await visitor.SignIn(account);
            crawl.Begin(visitor.Page.Url);
            while (await crawl.Next())
            {
                wrong.AddRange(await Violations(visitor.Page, 390, onPhone));
                wrong.AddRange(await Violations(visitor.Page, 1280, atDesk));
                wrong.AddRange(await Overflow(visitor.Page));
            }
        }

        crawl.Kinds.Count.ShouldBeGreaterThan(60);
        wrong.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_is_styled()
    {
        await using var visitor = await demonstration.Visitor("en");
        await visitor.Page.GotoAsync("/sign-in");
        var sheet = await visitor.Page.Locator("link[rel=stylesheet]").GetAttributeAsync("href");
        (await visitor.Page.APIRequest.GetAsync(sheet!)).Status.ShouldBe(200);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Banner)).Not.ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
    }

    static async Task<IEnumerable<string>> Violations(IPage page, int width, ColorScheme colours)
    {
        await page.SetViewportSizeAsync(width, 844);
        await page.EmulateMediaAsync(new() { ColorScheme = colours });
        var found = await page.RunAxe();
        return found.Violations.Select(violation =>
            $"{Crawl.KindOf(page.Url)} at {width}, {colours}: {violation.Id}: {string.Join(" | ", violation.Nodes.Take(2).Select(node => $"{node.Target} {node.Any.FirstOrDefault()?.Message}"))}");
    }

    static async Task<IEnumerable<string>> Overflow(IPage page)
    {
        await page.SetViewportSizeAsync(320, 844);
        var excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return excess > 0 ? [$"{Crawl.KindOf(page.Url)} at 320: {excess} pixels too wide"] : [];
    }
}
