using System.Net;
using Cases.Trail;

namespace Cases.Web.Tests.Pages.Journeys;

public sealed class JourneyReceiptsTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Each_entry_has_a_receipt_that_holds_and_shows_no_name()
    {
        var browser = await host.InEnglish("caseworker");
        var journey = await host.Enrolled();
        var links = (await browser.Page($"/journeys/{journey}/receipts")).QuerySelectorAll("td a").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBe((await host.History(journey)).Count);

        foreach (var link in links)
        {
            var bytes = await (await browser.Get(link)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            TlogProof.TryParse(bytes, out var receipt).ShouldBeTrue();
            receipt!.Verify(receipt.Extra!.Value.Span, new Trust(host.Store.TrailKeys.Verifying, host.Store.TrailKeys.Origin)).Code.ShouldBe("valid");
            System.Text.Encoding.UTF8.GetString(receipt.Extra!.Value.Span).ShouldContain(journey.ToString());
            System.Text.Encoding.UTF8.GetString(receipt.Extra!.Value.Span).ShouldNotContain(Past.FamilyName);
        }
    }

    [Fact]
    public async Task There_is_none_of_what_was_never_recorded()
    {
        var journey = await host.Enrolled();

        (await (await host.InEnglish("caseworker")).Get($"/journeys/{journey}/receipts/99")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Is_for_caseworkers_and_coordinators() =>
        (await (await host.SignedIn("evaluator")).Get($"/journeys/{await host.Enrolled()}/receipts")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
