using System.Net;
using Cases.Engine;
using Cases.Trail;

namespace Cases.Web.Tests.Pages.Audit;

[Collection(nameof(ThingPages))]
public sealed class ReadingsTests(WebHost host)
{
    [Fact]
    public async Task Is_for_auditors_and_administrators() =>
        (await (await host.SignedIn("coordinator")).Get("/trail/readings")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Names_the_account_and_not_the_person()
    {
        var journey = await host.Enrolled();
        await host.Settled();
        await (await host.SignedIn("caseworker")).Page($"/journeys/{journey}");

        var page = await (await host.SignedIn("auditor")).Page($"/trail/readings?person={await host.PersonOf(journey)}");

        page.QuerySelectorAll("#main .listing tbody tr, main .listing tbody tr")[^1].TextContent.ShouldContain("caseworker (Caseworker)");
        page.DocumentElement.TextContent.ShouldNotContain(Past.FamilyName);
    }

    [Fact]
    public async Task Many_files_of_one_day_are_worth_a_look()
    {
        for (var i = 0; i < 40; i++) await host.Store.AccessLog.Record("reader", Role.Caseworker, Guid.CreateVersion7(), "journey");

        (await (await host.SignedIn("auditor")).Page("/trail/readings")).DocumentElement.TextContent.ShouldContain("40 different files read on one day");
    }

    [Fact]
    public async Task A_taking_of_the_trail_is_worth_a_look()
    {
        await host.Store.AccessLog.Record("taker", Role.Auditor, Guid.Empty, "trail-export");

        (await (await host.SignedIn("auditor")).Page("/trail/readings")).QuerySelectorAll("tr").ShouldContain(row =>
            row.TextContent.Contains("taker", StringComparison.Ordinal) && row.TextContent.Contains("The trail or a part of it was taken once", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Much_entered_long_after_it_happened_is_worth_a_look()
    {
        for (var i = 0; i < 5; i++) await host.Enrolled();
        await host.Settled();

        (await (await host.SignedIn("auditor")).Page("/trail/readings")).DocumentElement.TextContent.ShouldContain("things entered more than 30 days after they happened");
    }

    [Fact]
    public async Task Exports_what_verifies_with_its_own_keys_and_keeps_who_took_it()
    {
        await host.Store.AccessLog.Record("another", Role.Caseworker, Guid.CreateVersion7(), "journey");
        await host.Store.Readings.Sequencer.Drain();
        var before = await Taken();

        var answer = await Export("auditor");

        var verdict = TrailVerifier.Verify(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), new Trust(host.Store.Readings.Keys.Verifying));
        verdict.Valid.ShouldBeTrue(verdict.Sentence);
        verdict.Checkpoint!.Origin.ShouldBe("cases.example/trail/readings");
        (await Taken()).ShouldBe(before + 1);
    }

    async Task<long> Taken()
    {
        await using var select = host.Database.CreateCommand("select count(*) from cases.access_log where actor = 'auditor' and what = 'trail-readings'");
        return (long)(await select.ExecuteScalarAsync())!;
    }

    [Fact]
    public async Task Exports_a_part()
    {
        var answer = await Export("administrator", ("partActor", "nobody"));

        var verdict = TrailVerifier.Verify(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), new Trust(host.Store.Readings.Keys.Verifying));
        verdict.Sentence.ShouldStartWith("The 0 entries in the file (actor nobody)");
    }

    [Fact]
    public async Task Says_what_is_wrong_with_what_is_to_be_exported() =>
        (await Export("auditor", ("partPerson", "somebody"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task Is_exported_to_auditors_and_administrators_only() =>
        (await (await host.SignedIn("coordinator")).Post("/trail/readings/export")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Theory, InlineData("/trail/readings/checkpoint"), InlineData("/trail/readings/tile/0/000.p/1")]
    public async Task Lets_anybody_keep_its_hashes(string path)
    {
        await host.Store.AccessLog.Record("another", Role.Caseworker, Guid.CreateVersion7(), "journey");
        await host.Store.Readings.Sequencer.Drain();
        await host.Store.Readings.Checkpointer.Sign();

        (await host.Browser().Get(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Says_after_how_many_months_a_reading_is_forgotten() =>
        (await (await host.SignedIn("auditor")).Page("/trail/readings")).DocumentElement.TextContent.ShouldContain("A reading is forgotten after 12 months.");

    async Task<HttpResponseMessage> Export(string account, params (string, string)[] fields)
    {
        var browser = await host.SignedIn(account);
        var token = (await browser.Page("/trail/readings")).QuerySelector("form[action='/trail/readings/export'] input")!.GetAttribute("value")!;
        return await browser.Post("/trail/readings/export", [("__RequestVerificationToken", token), .. fields]);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_filter() =>
        (await (await host.SignedIn("auditor")).Get("/trail/readings?person=somebody")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
}
