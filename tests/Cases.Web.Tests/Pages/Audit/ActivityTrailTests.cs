using System.Net;
using Cases.Trail;

namespace Cases.Web.Tests.Pages.Audit;

[Collection(nameof(ThingPages))]
public sealed class ActivityTrailTests(WebHost host)
{
    [Theory]
    [InlineData("/trail")]
    [InlineData("/trail/0")]
    [InlineData("/trail/0/proof")]
    public async Task Is_for_auditors_and_administrators(string path)
    {
        (await (await host.SignedIn("coordinator")).Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await host.SignedIn("evaluator")).Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Filters_by_stream_newest_first_in_plain_words()
    {
        var session = await host.Session(await host.Enrolled());
        await host.Settled();

        var page = await (await host.SignedIn("auditor")).Page($"/trail?stream={session}");

        page.QuerySelectorAll("td[data-label=What]").Select(cell => cell.TextContent).ShouldBe(["Participant invited", "Session planned for 14 October 2024: How the city works"]);
    }

    [Fact]
    public async Task Says_a_category_by_its_name_and_not_by_its_code()
    {
        var journey = await host.Applied();
        await host.Settled();
        var browser = await host.SignedIn("auditor");

        var cell = (await browser.Page($"/trail?stream={journey}")).QuerySelectorAll(".listing tbody tr")[^1];

        cell.QuerySelector("td[data-label=What]")!.TextContent.ShouldBe("Applied as Asylum seeker, in Lyon");
        (await browser.Page(cell.QuerySelector("a")!.GetAttribute("href")!)).QuerySelector(".lead")!.TextContent.ShouldBe("Applied as Asylum seeker, in Lyon");
    }

    [Fact]
    public async Task Proves_an_entry_and_shows_no_name_in_it()
    {
        var journey = await host.Enrolled();
        await host.Settled();
        await host.Store.Checkpointer.Sign();
        var browser = await host.SignedIn("auditor");
        var first = (await browser.Page($"/trail?stream={await host.PersonOf(journey)}")).QuerySelectorAll(".listing tbody th a")[^1].GetAttribute("href")!;

        var page = await browser.Page(first);

        page.QuerySelector(".facts .ds-tag")!.TextContent.ShouldStartWith("Proved, of ");
        page.QuerySelector(".entry-line")!.TextContent.ShouldContain("\"type\":\"person-registered\"");
        page.DocumentElement.TextContent.ShouldNotContain(Past.FamilyName);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_filter() =>
        (await (await host.SignedIn("auditor")).Get("/trail?stream=no-id")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task There_is_no_entry_beyond_the_end() =>
        (await (await host.SignedIn("auditor")).Get("/trail/999999999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Exports_what_verifies_until_one_byte_changes()
    {
        await host.Enrolled();
        await host.Settled();
        var trust = new Trust(host.Store.TrailKeys.Verifying);

        var bytes = await Export("auditor");

        TrailVerifier.Verify(new MemoryStream(bytes), trust).Valid.ShouldBeTrue();
        // Within the entries, after the name of their file: what stands beside them informs, and nothing signs it.
        bytes[bytes.AsSpan().IndexOf("entries.ndjson"u8) + 64] ^= 1;
        TrailVerifier.Verify(new MemoryStream(bytes), trust).Valid.ShouldBeFalse();
    }

    [Fact]
    public async Task Keeps_who_exported()
    {
        await Export("administrator");

        await using var select = host.Database.CreateCommand("select count(*) from cases.access_log where what = 'trail-export' and actor = 'administrator' and role = 'administrator'");
        (await select.ExecuteScalarAsync()).ShouldBe(1L);
    }

    [Fact]
    public async Task Lets_anybody_keep_the_checkpoint()
    {
        await host.Store.Checkpointer.Sign();

        var answer = await host.Browser().Get("/trail/checkpoint");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        SignedNote.TryParse(await answer.Content.ReadAsByteArrayAsync(), out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Gives_a_part_and_keeps_what_was_taken()
    {
        var browser = await host.SignedIn("auditor");
        var token = (await browser.Page("/trail")).QuerySelector("form[action='/trail/export'] input")!.GetAttribute("value")!;
        var answer = await browser.Post("/trail/export", ("__RequestVerificationToken", token), ("partTerritory", "lyon"), ("partUntil", "2030-01-01"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var part = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        var verdict = TrailVerifier.Verify(part, new Trust(host.Store.TrailKeys.Verifying));
        verdict.Valid.ShouldBeTrue(verdict.Sentence);
        await using var select = host.Database.CreateCommand("select count(*) from cases.access_log where actor = 'auditor' and what = 'trail-export: territory lyon, to 2030-01-01'");
        (await select.ExecuteScalarAsync()).ShouldBe(1L);
    }

    [Fact]
    public async Task Shows_the_newest_checkpoint_itself()
    {
        await host.Store.Checkpointer.Sign();

        (await (await host.SignedIn("auditor")).Page("/trail")).QuerySelector("pre")!.TextContent.ShouldStartWith("cases.example/trail\n");
    }

    [Fact]
    public async Task Refuses_a_stream_that_is_none_beside_its_field()
    {
        var browser = await host.SignedIn("auditor");
        var token = (await browser.Page("/trail")).QuerySelector("form[action='/trail/export'] input")!.GetAttribute("value")!;

        (await browser.Post("/trail/export", ("__RequestVerificationToken", token), ("partStream", "that one"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    async Task<byte[]> Export(string account)
    {
        var browser = await host.SignedIn(account);
        var token = (await browser.Page("/trail")).QuerySelector("form[action='/trail/export'] input")!.GetAttribute("value")!;
        var answer = await browser.Post("/trail/export", ("__RequestVerificationToken", token));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
