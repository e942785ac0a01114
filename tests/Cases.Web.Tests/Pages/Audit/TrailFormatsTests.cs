using System.Net;
using System.Text;
using Cases.Web.Exports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Cases.Web.Tests.Pages.Audit;

[Collection(nameof(ThingPages))]
public sealed class TrailFormatsTests(WebHost host)
{
    async Task<byte[]> Taken(params (string, string)[] fields)
    {
        await host.Enrolled();
        await host.Settled();
        var browser = await host.SignedIn("auditor");
        var token = (await browser.Page("/trail")).QuerySelector("form[action='/trail/export'] input")!.GetAttribute("value")!;
        var answer = await browser.Post("/trail/export", [("__RequestVerificationToken", token), .. fields]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    [Fact]
    public async Task A_csv_has_the_chosen_entries_under_their_columns()
    {
        var lines = Encoding.UTF8.GetString(await Taken(("partFormat", "csv"), ("partType", "application-submitted"), ("partActor", "coordinator"))).TrimStart('\ufeff')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines[0].ShouldBe("position,recordedAt,occurredOn,territory,streamType,stream,version,type,subject,actor,role,leaf,data");
        lines.Length.ShouldBeGreaterThan(1);
        lines[1..].ShouldAllBe(line => line.Contains(",application-submitted,", StringComparison.Ordinal) && line.Contains(",coordinator,coordinator,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sheet_has_as_many_rows_as_the_csv()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await Taken(("partFormat", "xlsx"), ("partType", "application-submitted"))), false);
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(row => row.Descendants<Cell>().Select(cell => cell.InnerText).ToList()).ToList();

        rows[0].ShouldBe(TrailRow.Columns);
        rows[1..].ShouldNotBeEmpty();
        rows[1..].ShouldAllBe(row => row[7] == "application-submitted");
    }

    [Fact]
    public async Task Lines_for_a_program_are_the_entries_themselves() =>
        Encoding.UTF8.GetString(await Taken(("partFormat", "ndjson"))).Split('\n')[0].ShouldStartWith("{\"data\":");

    [Theory, InlineData("=1+1", "'=1+1"), InlineData("+33", "'+33"), InlineData("-1", "'-1"), InlineData("@x", "'@x"), InlineData("\tx", "'\tx"), InlineData("plain", "plain"), InlineData("", "")]
    public void A_formula_becomes_text(string cell, string harmless) => TrailRow.Harmless(cell).ShouldBe(harmless);

    [Fact]
    public async Task A_format_nobody_knows_is_refused()
    {
        var browser = await host.SignedIn("auditor");
        var token = (await browser.Page("/trail")).QuerySelector("form[action='/trail/export'] input")!.GetAttribute("value")!;

        (await browser.Post("/trail/export", ("__RequestVerificationToken", token), ("partFormat", "exe"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_page_says_when_all_was_read_again()
    {
        await host.Enrolled();
        await host.Settled();
        await host.Store.SelfCheck.Pass(static () => Task.CompletedTask);

        (await (await host.SignedIn("auditor")).Page("/trail")).DocumentElement.TextContent.ShouldContain("all is as it was signed.");
    }
}
