using System.Net;
using System.Text.Json;
using Cases.Documents;
using Cases.Engine;
using Cases.People;
using Cases.Postgres.Views;

namespace Cases.Web.Tests.Pages.Documents;

[Collection(nameof(ThingPages))]
public sealed class DocumentsPageTests(WebHost host)
{
    static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"u8.ToArray();
    static readonly byte[] Acting = "%PDF-1.7\n1 0 obj\n<< /OpenAction << /S /JavaScript >> >>\nendobj\n"u8.ToArray();

    async Task<(Guid Journey, Guid Document)> Attached(string name = "attestation.pdf")
    {
        var journey = await host.Enrolled();
        await host.Given(new AttachDocument(journey, DocumentKind.Certificate, Personal.Of(name), Pdf));
        return (journey, await Document(journey));
    }

    async Task<Guid> Document(Guid journey) => (await host.History(journey)).Select(e => e.Data).OfType<DocumentAttached>().Single().Document;

    async Task<HttpResponseMessage> Download(Guid journey, Guid document, string account = "caseworker") =>
        await (await host.InEnglish(account)).Get($"/journeys/{journey}/documents/{document}");

    [Fact]
    public async Task Attaches_a_document_and_lists_it()
    {
        var journey = await host.Enrolled();
        var browser = await host.InEnglish("caseworker");

        var answer = await browser.Attach($"/journeys/{journey}/documents", "été.pdf", Pdf, ("kind", "Certificate"), ("occurredOn", "2024-11-04"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.Page($"/journeys/{journey}/documents")).QuerySelector(".listing tbody tr")!.TextContent.ShouldContain("été.pdf");
        (await browser.Page($"/journeys/{journey}")).QuerySelector(".timeline")!.TextContent.ShouldContain("Document attached: Certificate");
    }

    [Fact]
    public async Task Sends_it_as_it_was_attached_to_be_saved_and_never_shown()
    {
        var (journey, document) = await Attached("attestation d’été.pdf");

        var answer = await Download(journey, document);

        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("attestation d’été.pdf");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; sandbox;");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Notes_in_the_access_log_who_took_it()
    {
        var (journey, document) = await Attached();
        await Download(journey, document);

        var readings = await host.Database.Query<Reading>("select actor, what from cases.access_log where subject = $1 and what = 'document'", [await host.PersonOf(journey)]);
        readings.ShouldBe([new("caseworker", "document")]);
    }

    public sealed record Reading(string Actor, string What);

    [Fact]
    public async Task Is_not_there_for_another_territory()
    {
        var (journey, document) = await Attached();

        (await Download(journey, document, "caseworker-grenoble")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Is_not_there_for_another_journey()
    {
        var ((_, document), (other, _)) = (await Attached(), await Attached());

        (await Download(other, document)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Is_not_there_once_taken_back()
    {
        var (journey, document) = await Attached();
        await host.Given(new RetractDocument(journey, (await host.History(journey)).Single(e => e.Data is DocumentAttached).Version), reason: "Somebody else’s.");

        (await Download(journey, document)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Is_not_there_once_the_person_is_erased()
    {
        var (journey, document) = await Attached();
        await host.Given(new ErasePerson(await host.PersonOf(journey), ErasureGround.Request), actor: "administrator", role: Role.Administrator);

        (await Download(journey, document)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await host.InEnglish("caseworker")).Get($"/journeys/{journey}/documents")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("en", "The PDF does something by itself")]
    [InlineData("fr", "Le PDF agit de lui-même")]
    public async Task Says_beside_the_file_why_it_is_refused(string language, string said)
    {
        var journey = await host.Enrolled();
        var browser = await host.SignedIn("caseworker");
        await browser.Get($"/language/{language}");

        var answer = await browser.Attach($"/journeys/{journey}/documents", "form.pdf", Acting, ("kind", "Other"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Read(answer)).QuerySelector("#field-content-error")!.TextContent.ShouldStartWith(said);
    }

    [Fact]
    public async Task Refuses_more_than_this_installation_takes()
    {
        var journey = await host.Enrolled();
        var large = new byte[10 * 1024 * 1024 + 1];
        Array.Fill(large, (byte)'a');

        var answer = await (await host.InEnglish("caseworker")).Attach($"/journeys/{journey}/documents", "long.txt", large, ("kind", "Other"));

        (await Browser.Read(answer)).QuerySelector("#field-content-error")!.TextContent.ShouldBe("The file is larger than 10 MB.");
    }

    [Fact]
    public async Task Refuses_a_form_without_a_file()
    {
        var journey = await host.Enrolled();

        var answer = await (await host.InEnglish("caseworker")).Submit($"/journeys/{journey}/documents", ("kind", "Other"));

        (await Browser.Read(answer)).QuerySelector("#field-content-error")!.TextContent.ShouldBe("Choose a file");
    }

    [Fact]
    public async Task Shows_what_is_on_the_file_of_a_person_merged_into_this_one()
    {
        var (duplicate, _) = await Attached("of the duplicate.pdf");
        var kept = await host.Enrolled();
        await host.Given(new MergePersons(await host.PersonOf(kept), await host.PersonOf(duplicate)), reason: "The same person.");

        var page = await (await host.InEnglish("caseworker")).Page($"/journeys/{kept}/documents");

        page.QuerySelector($"a[href^='/journeys/{duplicate}/documents/']")!.TextContent.ShouldBe("of the duplicate.pdf");
    }

    [Fact]
    public async Task The_api_attaches_lists_and_sends()
    {
        var journey = await host.Enrolled();
        var browser = await host.SignedIn("caseworker");

        var act = await browser.PostJson("/api/v1/attach-document", new
        {
            commandId = Guid.CreateVersion7(), command = new { journeyId = journey, kind = "identity", fileName = "passport.pdf", content = Convert.ToBase64String(Pdf) },
        });

        act.StatusCode.ShouldBe(HttpStatusCode.OK);
        var listed = JsonDocument.Parse(await (await browser.Get($"/api/v1/journeys/{journey}/documents")).Content.ReadAsStringAsync()).RootElement[0];
        listed.GetProperty("fileName").GetString().ShouldBe("passport.pdf");
        var document = listed.GetProperty("document").GetGuid();
        (await (await browser.Get($"/api/v1/journeys/{journey}/documents/{document}")).Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
    }

    [Fact]
    public async Task The_api_refuses_by_the_same_rules()
    {
        var answer = await (await host.SignedIn("caseworker")).PostJson("/api/v1/attach-document", new
        {
            commandId = Guid.CreateVersion7(), command = new { journeyId = await host.Enrolled(), kind = "other", fileName = "form.pdf", content = Convert.ToBase64String(Acting) },
        });

        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString().ShouldBe("document-acts");
    }
}
