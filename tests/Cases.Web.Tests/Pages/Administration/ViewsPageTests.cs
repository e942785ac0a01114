using System.Net;

namespace Cases.Web.Tests.Pages.Administration;

public sealed class ViewsPageTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Is_for_administrators() =>
        (await (await host.SignedIn("auditor")).Get("/views")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Shows_where_a_view_stopped_and_lets_it_try_again()
    {
        await host.Settled();
        var browser = await host.SignedIn("administrator");
        await using var stop = host.Database.CreateCommand("update cases.view_progress set state = 'stopped', error = 'FormatException in tasks at position 3', error_position = 3 where view = 'tasks'");
        await stop.ExecuteNonQueryAsync();

        var page = await browser.Page("/views");
        var token = page.QuerySelector(".stopped input")!.GetAttribute("value")!;
        await browser.Post("/views/tasks/retry", ("__RequestVerificationToken", token));

        page.QuerySelector(".stopped")!.TextContent.ShouldContain("FormatException in tasks at position 3");
        (await browser.Page("/views")).QuerySelector(".stopped").ShouldBeNull();
    }
}
