using System.Net;
using AngleSharp.Dom;

namespace Cases.Web.Tests.Pages.Imports;

/// <summary>A host of its own: what an account imports is on its pages until it is done with.</summary>
public sealed class ImportPagesTests(WebHost host) : IClassFixture<WebHost>
{
    const string Header = "prénom;nom;territoire;public;catégorie;date;inscrit\n";
    const string Good = "Élodie;Bréval;Lyon;newcomer;asylum-seeker;14/10/2024;oui\nSamir;Kaldi;Lyon;newcomer;student;15/10/2024;non\n";
    const string Bad = "Noor;;Lyon;newcomer;student;14/10/2024;non\n";

    [Theory, InlineData("caseworker"), InlineData("auditor")]
    public async Task Are_for_coordinators_only(string account)
    {
        (await (await host.SignedIn(account)).Get("/imports")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await host.SignedIn(account)).Get("/imports/new")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_file_is_tried_out_recorded_and_taken_back()
    {
        var browser = await host.InEnglish("coordinator");
        (await browser.Upload("/imports/new", "Participants", Header + Good + Bad)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var tried = await browser.Page("/imports/new");
        tried.Body!.TextContent.ShouldContain("2 rows of 3 can be recorded, 1 cannot.");
        Row(tried, "4").ShouldContain("nom");
        (await host.Caseload()).ShouldBe(0);

        await browser.Press(tried, "/imports/record");
        (await browser.Page("/imports/new")).QuerySelector("main [role=status]")!.TextContent.ShouldBe("2 rows are recorded.");
        (await host.Caseload()).ShouldBe(2);

        var retract = (await browser.Page("/imports")).QuerySelector("a[href$='/retract']")!.GetAttribute("href")!;
        (await browser.Submit(retract)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Submit(retract, ("reason", "The wrong file."))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.Page("/imports/new")).QuerySelector("main [role=status]")!.TextContent.ShouldBe("2 records are taken back.");
        (await host.Caseload()).ShouldBe(0);
        (await browser.Page("/imports")).Body!.TextContent.ShouldContain("Taken back: 2, kept: 0");
        await browser.Press(await browser.Page("/imports/new"), "/imports/end");
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_said_to_be_none()
    {
        var browser = await host.InEnglish("coordinator");
        await browser.Upload("/imports/new", "Participants", "PK no workbook");
        var page = await browser.Page("/imports/new");
        await browser.Press(page, "/imports/end");

        page.QuerySelector("main [role=status]")!.TextContent.ShouldContain("neither CSV nor XLSX");
    }

    [Fact]
    public async Task No_file_is_refused_beside_the_field()
    {
        var answer = await (await host.InEnglish("coordinator")).Upload("/imports/new", "Participants", "");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.Read(answer)).GetElementById("field-file-error")!.TextContent.ShouldContain("Choose a file");
    }

    [Fact]
    public async Task Other_columns_can_be_chosen()
    {
        var browser = await host.InEnglish("coordinator");
        await browser.Upload("/imports/new", "Participants", Header + Good);
        var tried = await browser.Page("/imports/new");
        await browser.Press(tried, "/imports/columns", ("given-name", "nom"));
        var again = await browser.Page("/imports/new");
        await browser.Press(again, "/imports/end");

        again.QuerySelector("#column-given-name option[selected]")!.TextContent.ShouldBe("nom");
    }

    static string Row(IDocument page, string number) => page.QuerySelectorAll("tr").Single(r => r.QuerySelector("th[scope=row]")?.TextContent == number).TextContent;
}
