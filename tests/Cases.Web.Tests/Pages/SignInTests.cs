using System.Net;

namespace Cases.Web.Tests.Pages;

public sealed class SignInTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Shows_the_account_and_its_role_after_a_right_password()
    {
        var browser = await host.SignedIn("evaluator");

        var page = await browser.Page("/");

        page.QuerySelector(".account-who")!.TextContent.ShouldBe("Signe Lindqvist Evaluator");
    }

    [Theory]
    [InlineData("evaluator", "wrong")]
    [InlineData("nobody", "wrong")]
    public async Task Refuses_a_wrong_name_and_a_wrong_password_with_the_same_words(string name, string password)
    {
        var answer = await host.Browser().Submit("/sign-in", ("name", name), ("password", password));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Read(answer)).QuerySelector("#field-name-error")!.TextContent.ShouldBe("This name and this password do not go together");
    }

    [Fact]
    public async Task Keeps_the_name_and_forgets_the_password_when_refused()
    {
        var answer = await host.Browser().Submit("/sign-in", ("name", "evaluator"), ("password", "wrong"));

        var page = await Browser.Read(answer);
        page.QuerySelector("#field-name")!.GetAttribute("value").ShouldBe("evaluator");
        page.QuerySelector("#field-password")!.HasAttribute("value").ShouldBeFalse();
    }

    [Fact]
    public async Task Links_each_error_of_the_summary_to_its_field()
    {
        var page = await Browser.Read(await host.Browser().Submit("/sign-in"));

        page.QuerySelectorAll(".ds-error-summary a").Select(link => page.QuerySelector(link.GetAttribute("href")!)!.GetAttribute("aria-describedby"))
            .ShouldBe(["field-name-error", "field-password-error"]);
    }

    [Fact]
    public async Task Says_in_the_title_that_there_is_an_error()
    {
        var page = await Browser.Read(await host.Browser().Submit("/sign-in"));

        page.Title.ShouldBe("Error: Sign in · Cases");
    }

    [Theory]
    [InlineData("/styleguide", "/styleguide")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example/", "/")]
    [InlineData("~/styleguide", "/")]
    public async Task Goes_on_within_the_site_only(string returnUrl, string expected)
    {
        var answer = await host.Browser().Submit($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", ("name", "auditor"), ("password", host.Password("auditor")));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe(expected);
    }

    [Fact]
    public async Task Keeps_the_session_from_scripts_and_from_other_sites()
    {
        var answer = await host.Browser().Submit("/sign-in", ("name", "auditor"), ("password", host.Password("auditor")));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(header => header.StartsWith("session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task Ends_the_session_and_says_so()
    {
        var browser = await host.SignedIn("auditor");
        var token = (await browser.Page("/")).QuerySelector("form.account input")!.GetAttribute("value")!;

        await browser.Post("/sign-out", ("__RequestVerificationToken", token));

        var page = await browser.Page("/sign-in");
        page.QuerySelector(".account-who").ShouldBeNull();
        page.QuerySelector("[role=status]")!.TextContent.Trim().ShouldBe("You are signed out");
    }

    [Fact]
    public async Task Says_what_it_has_to_say_once()
    {
        var browser = await host.SignedIn("auditor");
        var token = (await browser.Page("/")).QuerySelector("form.account input")!.GetAttribute("value")!;
        await browser.Post("/sign-out", ("__RequestVerificationToken", token));
        await browser.Page("/sign-in");

        (await browser.Page("/sign-in")).QuerySelector("[role=status]").ShouldBeNull();
    }
}
