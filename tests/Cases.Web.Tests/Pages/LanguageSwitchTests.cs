using System.Net;

namespace Cases.Web.Tests.Pages;

public sealed class LanguageSwitchTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("fr-CA, en;q=0.5", "fr")]
    [InlineData("en-US", "en")]
    [InlineData("pt", "en")]
    public async Task Speaks_the_language_that_the_browser_asks_for(string accepted, string spoken)
    {
        (await host.Browser(accepted).Page("/sign-in")).DocumentElement.GetAttribute("lang").ShouldBe(spoken);
    }

    [Fact]
    public async Task Remembers_the_language_that_was_chosen()
    {
        var browser = host.Browser("en");
        await browser.Get("/language/fr");

        (await browser.Page("/sign-in")).QuerySelector("h1")!.TextContent.ShouldBe("Se connecter");
    }

    [Fact]
    public async Task Writes_accents_as_they_are()
    {
        var html = await (await host.Browser("fr").Get("/styleguide")).Content.ReadAsStringAsync();

        html.ShouldContain("Étape");
    }

    [Theory]
    [InlineData("/styleguide?page=2", "/styleguide?page=2")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example", "/")]
    public async Task Returns_to_the_page_it_came_from_within_the_site_only(string returnUrl, string expected)
    {
        var answer = await host.Browser().Get($"/language/fr?returnUrl={Uri.EscapeDataString(returnUrl)}");

        answer.Headers.Location!.OriginalString.ShouldBe(expected);
    }

    [Fact]
    public async Task Refuses_a_language_it_does_not_speak()
    {
        (await host.Browser().Get("/language/xx")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Greets_a_new_reader_in_the_language_of_their_account()
    {
        var browser = await host.SignedIn("coordinator", "en");

        (await browser.Page("/")).DocumentElement.GetAttribute("lang").ShouldBe("fr");
    }
}
