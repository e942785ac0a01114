using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Cases.Trail;

namespace Cases.Web.Tests.Pages.Audit;

[Collection(nameof(ThingPages))]
public sealed class ExportListTests(WebHost host)
{
    [Fact]
    public async Task A_download_that_broke_off_goes_on_where_it_was()
    {
        await host.Enrolled();
        await host.Settled();
        var browser = await host.SignedIn("auditor");
        var (address, sha256) = await Prepared(browser, "/trail", "/trail/export");

        var whole = await browser.Get(address);
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        var rest = await browser.Get(address, 1000, whole.Headers.ETag!);

        rest.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        byte[] joined = [.. bytes[..1000], .. await rest.Content.ReadAsByteArrayAsync()];
        Convert.ToHexStringLower(SHA256.HashData(joined)).ShouldBe(sha256);
        TrailVerifier.Verify(new MemoryStream(joined), new Trust(host.Store.TrailKeys.Verifying)).Valid.ShouldBeTrue();
    }

    [Fact]
    public async Task A_piece_of_another_file_is_never_put_to_what_is_there()
    {
        var browser = await host.SignedIn("auditor");
        var (address, _) = await Prepared(browser, "/trail", "/trail/export");

        (await browser.Get(address, 1000, new EntityTagHeaderValue("\"another\""))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Prepares_the_readings_too()
    {
        var browser = await host.SignedIn("auditor");
        var (address, _) = await Prepared(browser, "/trail/readings", "/trail/readings/export");

        var bytes = await (await browser.Get(address)).Content.ReadAsByteArrayAsync();

        TrailVerifier.Verify(new MemoryStream(bytes), new Trust(host.Store.Readings.Keys.Verifying)).Valid.ShouldBeTrue();
    }

    [Fact]
    public async Task Is_only_for_who_asked()
    {
        var (address, _) = await Prepared(await host.SignedIn("auditor"), "/trail", "/trail/export");
        var other = await host.SignedIn("administrator");

        (await other.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Page("/trail/exports")).QuerySelectorAll("a[download]").ShouldNotContain(link => link.GetAttribute("href") == address);
    }

    [Fact]
    public async Task Keeps_who_fetched_it()
    {
        var browser = await host.SignedIn("auditor");
        var (address, _) = await Prepared(browser, "/trail", "/trail/export");
        await browser.Get(address);

        await using var select = host.Database.CreateCommand($"select count(*) from cases.access_log where actor = 'auditor' and what = 'trail-export fetched: {address.Split('/')[^1]}'");
        (await select.ExecuteScalarAsync()).ShouldBe(1L);
    }

    [Fact]
    public async Task Is_gone_when_it_is_removed()
    {
        var browser = await host.SignedIn("auditor");
        var (address, _) = await Prepared(browser, "/trail", "/trail/export");

        await browser.Press(await browser.Page("/trail/exports"), $"{address}/end");

        (await browser.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    // The latest stands first.
    static async Task<(string Address, string Sha256)> Prepared(Browser browser, string page, string action)
    {
        (await browser.Press(await browser.Page(page), action, ("prepare", "1"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        for (; ; await Task.Delay(100))
        {
            var card = (await browser.Page("/trail/exports")).QuerySelector("section.ds-card")!;
            if (card.QuerySelector("a[download]") is { } link) return (link.GetAttribute("href")!, card.QuerySelector("pre")!.TextContent);
            card.QuerySelector(".ds-alert").ShouldBeNull();
        }
    }
}
