using System.Net;
using AngleSharp.Dom;
using Cases.Journeys;
using Cases.Web.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cases.Web.Tests.Pages;

public sealed class KeptInputTests(WebHost host) : IClassFixture<WebHost>
{
    const string Words = "She asked for a place at the nursery, and was glad.";

    [Fact]
    public async Task What_was_sent_after_the_session_had_ended_is_there_again_after_signing_in_and_is_recorded_once()
    {
        var (browser, path) = await NoteSentTooLate(Words);
        (await SignIn(browser, "caseworker", path)).Headers.Location!.OriginalString.ShouldBe(path);

        var page = await browser.Page(path);

        page.QuerySelector("textarea")!.TextContent.Trim().ShouldBe(Words);
        page.QuerySelector(".ds-alert")!.TextContent.ShouldContain("It is not recorded yet");
        (await Send(browser, path, page, Words)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.Page(path)).QuerySelector("textarea")!.TextContent.Trim().ShouldBe("");
        (await host.History(Journey(path))).Count(e => e.Data is NoteAdded).ShouldBe(1);
    }

    [Fact]
    public async Task It_says_that_it_is_kept_and_nothing_of_it_can_be_read_on_the_way()
    {
        var (_, _, answer) = await SentTooLate(Words);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var sent = answer.ToString();
        sent.ShouldContain("kept=");
        sent.ShouldContain("httponly");
        sent.ShouldNotContain("nursery");
    }

    [Fact]
    public async Task Nobody_else_is_shown_it()
    {
        var (browser, path) = await NoteSentTooLate(Words);
        await SignIn(browser, "coordinator", path);

        (await browser.Page(path)).QuerySelector("textarea")!.TextContent.Trim().ShouldBe("");
        await SignIn(browser, "caseworker", path);
        (await browser.Page(path)).QuerySelector("textarea")!.TextContent.Trim().ShouldBe("");
    }

    [Fact]
    public async Task Whoever_signed_out_leaves_nothing_behind()
    {
        var browser = await host.InEnglish("caseworker");
        var path = $"/journeys/{await host.Enrolled()}/note";
        var page = await browser.Page(path);
        await browser.Post("/sign-out", ("__RequestVerificationToken", page.QuerySelector("form.account input")!.GetAttribute("value")!));

        var answer = await Send(browser, path, page, Words);

        answer.ToString().ShouldNotContain("kept");
        answer.Headers.Location!.OriginalString.ShouldBe("/sign-in?returnUrl=" + Uri.EscapeDataString(path));
    }

    [Fact]
    public async Task What_is_too_long_for_a_cookie_is_said_not_to_be_kept()
    {
        var random = string.Concat(Enumerable.Range(0, 400).Select(_ => Guid.NewGuid().ToString("N")));

        var (browser, _, answer) = await SentTooLate(random);

        answer.ToString().ShouldNotContain("kept=");
        (await browser.Page("/sign-in")).Body!.TextContent.ShouldContain("too long to be kept");
    }

    async Task<(Browser, string Path)> NoteSentTooLate(string text)
    {
        var (browser, path, _) = await SentTooLate(text);
        return (browser, path);
    }

    async Task<(Browser, string Path, HttpResponseMessage Answer)> SentTooLate(string text)
    {
        var browser = await host.InEnglish("caseworker");
        var path = $"/journeys/{await host.Enrolled()}/note";
        var page = await browser.Page(path);
        var cookies = host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignInCookie.Scheme);
        var now = cookies.TimeProvider;
        cookies.TimeProvider = new Tomorrow();
        var answer = await Send(browser, path, page, text);
        cookies.TimeProvider = now;
        return (browser, path, answer);
    }

    static Task<HttpResponseMessage> Send(Browser browser, string path, IDocument page, string text) =>
        browser.Post(path, [.. page.QuerySelectorAll("form.command input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)), ("text", text), ("on", "2025-03-14")]);

    async Task<HttpResponseMessage> SignIn(Browser browser, string account, string path) =>
        await browser.Submit($"/sign-in?returnUrl={Uri.EscapeDataString(path)}", ("name", account), ("password", host.Password(account)));

    static Guid Journey(string path) => Guid.Parse(path.Split('/')[2]);

    sealed class Tomorrow : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(1);
    }
}
