using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Cases.Auditing;
using Cases.Engine;
using Cases.People;
using Cases.Trail;

namespace Cases.Web.Tests.Pages.Audit;

[Collection(nameof(ThingPages))]
public sealed class MandateTests(WebHost host)
{
    static DateOnly Later => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30);

    async Task<Guid> Given(Guid person, params PersonalKind[] opens)
    {
        var mandate = Guid.CreateVersion7();
        await host.Given(new GiveMandate(mandate, "auditor", opens, Later, Person: person), reason: "Court order", actor: "administrator", role: Role.Administrator);
        await host.Settled();
        return mandate;
    }

    async Task<Guid> Person() => await host.PersonOf(await host.Enrolled());

    async Task<HttpResponseMessage> Export(Guid mandate, params (string, string)[] fields)
    {
        var browser = await host.SignedIn("auditor");
        var token = (await browser.Page("/trail")).QuerySelector("form[action='/trail/export'] input")!.GetAttribute("value")!;
        return await browser.Post("/trail/export", [("__RequestVerificationToken", token), ("partMandate", mandate.ToString()), .. fields]);
    }

    static async Task<(byte[] Zip, string[] Opened)> Taken(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return (bytes, Text(bytes, "opened.ndjson").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    static string Text(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    [Fact]
    public async Task An_export_holds_what_the_mandate_opens_beside_sealed_entries_that_verify()
    {
        var person = await Person();
        var (zip, opened) = await Taken(await Export(await Given(person, PersonalKind.Names)));

        opened.Select(line => JsonDocument.Parse(line).RootElement).Select(line => (line.GetProperty("field").GetString(), line.GetProperty("value").GetString()))
            .ShouldBe([("data.familyName", Past.FamilyName), ("data.givenName", Past.GivenName)]);
        Text(zip, "entries.ndjson").ShouldNotContain(Past.FamilyName);
        var verdict = TrailVerifier.Verify(new MemoryStream(zip), new Trust(host.Store.TrailKeys.Verifying));
        (verdict.Valid, verdict.Sentence.EndsWith("that they are what was sealed is not proved.", StringComparison.Ordinal)).ShouldBe((true, true), verdict.Sentence);
    }

    [Fact]
    public async Task The_opening_is_in_the_export_that_it_was_made_for()
    {
        var mandate = await Given(await Person(), PersonalKind.Names, PersonalKind.Contacts);
        var (zip, opened) = await Taken(await Export(mandate));

        var named = JsonDocument.Parse(Text(zip, "manifest.json")).RootElement.GetProperty("opened");
        var recorded = JsonDocument.Parse(Text(zip, "entries.ndjson").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Last(line => line.Contains("\"type\":\"fields-opened\"", StringComparison.Ordinal))).RootElement;
        (recorded.GetProperty("id").GetGuid(), recorded.GetProperty("stream").GetGuid(), recorded.GetProperty("data").GetProperty("fields").GetInt32())
            .ShouldBe((named.GetProperty("event").GetGuid(), mandate, opened.Length));
    }

    [Fact]
    public async Task A_part_opens_only_what_both_it_and_the_mandate_name()
    {
        var person = await Person();
        var mandate = await Given(person, PersonalKind.Names);
        var (zip, opened) = await Taken(await Export(mandate, ("partTerritory", "grenoble-alpes")));

        opened.ShouldBeEmpty();
        TrailVerifier.Verify(new MemoryStream(zip), new Trust(host.Store.TrailKeys.Verifying)).Valid.ShouldBeTrue();
    }

    [Fact]
    public async Task An_erased_person_stays_closed()
    {
        var person = await Person();
        var mandate = await Given(person, PersonalKind.Names);
        await host.Given(new ErasePerson(person, ErasureGround.Request), actor: "administrator", role: Role.Administrator);

        (await Taken(await Export(mandate))).Opened.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_revoked_mandate_opens_nothing_and_nothing_goes_out()
    {
        var mandate = await Given(await Person(), PersonalKind.Names);
        await host.Given(new RevokeMandate(mandate), reason: "Done", actor: "administrator", role: Role.Administrator);

        var answer = await Export(mandate);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await host.History(mandate)).Select(e => e.Type).ShouldBe(["mandate-given", "mandate-revoked"]);
    }

    [Fact]
    public async Task What_is_only_for_reading_has_no_room_for_opened_texts() =>
        (await Export(await Given(await Person(), PersonalKind.Names), ("partFormat", "csv"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task An_administrator_gives_one_on_a_page_and_the_auditor_sees_it_in_force()
    {
        var browser = await host.SignedIn("administrator");
        var person = await Person();
        (await browser.Submit("/trail/mandates/new", ("auditor", "auditor"), ("opens", "Notes"), ("person", person.ToString()), ("until", $"{Later:yyyy-MM-dd}"), ("reason", "Court order of Monday")))
            .StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await host.Settled();

        var row = (await (await host.SignedIn("auditor")).Page("/trail/mandates")).QuerySelectorAll("tr")
            .Where(tr => tr.TextContent.Contains("Court order of Monday", StringComparison.Ordinal)).ShouldHaveSingleItem();
        row.TextContent.ShouldContain($"notes and messages · {person.ToString()[..8]}");
    }

    [Theory]
    [InlineData("auditor", "caseworker")]
    [InlineData("auditor", "")]
    [InlineData("opens", "")]
    [InlineData("person", "")]
    [InlineData("until", "")]
    [InlineData("reason", "")]
    public async Task Says_what_is_wrong_with_a_mandate(string field, string typed)
    {
        var fields = new Dictionary<string, string>
        {
            ["auditor"] = "auditor", ["opens"] = "Names", ["person"] = Guid.CreateVersion7().ToString(), ["until"] = $"{Later:yyyy-MM-dd}", ["reason"] = "Court order", [field] = typed,
        };
        (await (await host.SignedIn("administrator")).Submit("/trail/mandates/new", [.. fields.Select(f => (f.Key, f.Value))])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_administrator_revokes_one()
    {
        var mandate = await Given(await Person(), PersonalKind.Names);
        (await (await host.SignedIn("administrator")).Submit("/trail/mandates/revoke", ("mandateId", mandate.ToString()), ("reason", "The audit is over"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await host.History(mandate))[^1].Data.ShouldBe(new MandateRevoked());
    }

    [Theory, InlineData("/trail/mandates/new"), InlineData("/trail/mandates/revoke")]
    public async Task Only_administrators_give_and_revoke(string page) => (await (await host.SignedIn("auditor")).Get(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Is_for_auditors_and_administrators() =>
        (await (await host.SignedIn("coordinator")).Get("/trail/mandates")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
