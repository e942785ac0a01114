using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace Cases.Web.Tests.Shell;

public sealed class SecurityTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/nowhere")]
    [InlineData("/api/nowhere")]
    [InlineData("/health/live")]
    public async Task Forbids_scripts_from_elsewhere_frames_and_guessed_types(string path)
    {
        var headers = (await host.Browser().Get(path)).Headers;

        headers.GetValues("Content-Security-Policy").Single().ShouldSatisfyAllConditions(
            policy => policy.ShouldStartWith("default-src 'self';"),
            policy => policy.ShouldContain("frame-ancestors 'none'"),
            policy => policy.ShouldNotContain("unsafe"));
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
    }

    [Fact]
    public async Task Lets_the_worker_answer_for_the_whole_site()
    {
        (await host.Browser().Get("/dist/worker.js")).Headers.GetValues("Service-Worker-Allowed").ShouldBe(["/"]);
    }

    [Fact]
    public async Task Lets_no_cache_keep_what_a_signed_in_reader_saw()
    {
        var browser = await host.SignedIn("auditor");

        (await browser.Get("/")).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Serves_the_style_sheet_under_a_name_that_changes_with_it()
    {
        var browser = host.Browser();
        var address = (await browser.Page("/sign-in")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        address.ShouldMatch(@"^/dist/site\.[a-z0-9]{10}\.css$");
        (await browser.Get(address)).Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/styleguide/forms")]
    public async Task Refuses_a_form_without_its_token(string path)
    {
        var answer = await host.Browser().Post(path, ("name", "auditor"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector("h1")!.TextContent.ShouldBe("The form could not be read");
    }

    [Fact]
    public async Task Names_its_cookies_for_this_host_alone_where_the_site_is_https()
    {
        await using var https = host.WithWebHostBuilder(builder => builder.UseSetting("PublicUrl", "https://cases.example"));
        using var client = https.CreateClient(new() { BaseAddress = new Uri("https://localhost") });

        var answer = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));

        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal) && cookie.Contains("secure"));
        answer.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000"]);
    }
}
