using System.Text;
using Cases.Imports;
using Cases.Web.Imports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Columns = Cases.Web.Imports.Columns;
using Sheet = Cases.Web.Imports.Sheet;

namespace Cases.Web.Tests.Imports;

public sealed class SheetTests
{
    static Sheet Of(string text) => Sheet.Read(Encoding.UTF8.GetBytes(text));

    static IReadOnlyList<string> None => [];

    [Theory, InlineData(","), InlineData(";"), InlineData("\t")]
    public void Reads_text_with_any_of_three_delimiters(string by)
    {
        var sheet = Of($"Prénom{by}Nom\nÉlodie{by}\"Bré{by}val\"\n");
        sheet.Headers.ShouldBe(["Prénom", "Nom"]);
        sheet.Rows.ShouldHaveSingleItem().Cells.ShouldBe(["Élodie", $"Bré{by}val"]);
    }

    [Fact]
    public void Names_rows_by_their_line_and_passes_over_empty_ones() =>
        Of("a,b\n1,2\n\n,\n3,4\n").Rows.Select(r => r.Number).ShouldBe([2, 5]);

    [Fact]
    public void Reads_past_the_mark_a_spreadsheet_puts_before_text() => Of("\uFEFFa;b\n1;2").Headers[0].ShouldBe("a");

    [Fact]
    public void Reads_a_workbook_with_shared_inline_and_missing_cells()
    {
        var sheet = Sheet.Read(Workbook());
        sheet.Headers.ShouldBe(["Prénom", "Nom", "Jour"]);
        sheet.Rows.ShouldHaveSingleItem().Cells.ShouldBe(["Élodie", "", "45579"]);
    }

    [Theory, InlineData(""), InlineData("\n\n"), InlineData("PK nonsense"), InlineData("a,\"b\n1,2"), InlineData("\0\0\0")]
    public void Refuses_what_is_no_table_of_rows(string text) => Should.Throw<SheetException>(() => Of(text));

    [Fact]
    public void Recognises_columns_in_either_language_whatever_their_case_and_accents() =>
        Columns.Of(ImportKind.Sessions, ["TITRE", "territory", "Date", "Début", "fin", "Lieu", "Langue"], new Dictionary<string, string>())
            .Mapped.Select(c => c.Field).ShouldBe(["title", "territory", "day", "starts", "ends", "place", "language"]);

    [Fact]
    public void Goes_by_the_mapping_before_the_headers_own_words() =>
        Columns.Of(ImportKind.Sessions, ["Titre", "Objet", "Territoire", "Date", "Début", "Fin", "Lieu", "Langue"], new Dictionary<string, string> { ["title"] = "objet" })
            .Mapped.ShouldContain(new MappedColumn("title", "Objet"));

    [Theory, InlineData("colour", "Titre"), InlineData("title", "Nulle part")]
    public void Refuses_a_mapping_of_what_is_not_there(string field, string header) =>
        Should.Throw<SheetException>(() => Columns.Of(ImportKind.Sessions, ["Titre"], new Dictionary<string, string> { [field] = header }));

    [Fact]
    public void Says_which_fields_have_no_column() =>
        Should.Throw<SheetException>(() => Columns.Of(ImportKind.Sessions, None, new Dictionary<string, string>())).Message
            .ShouldStartWith("No column gives: title, territory, day");

    [Theory]
    [InlineData("14/10/2024"), InlineData("2024-10-14"), InlineData("14.10.2024"), InlineData("45579")]
    public void A_day_is_read_as_people_and_workbooks_write_it(string text) => Cells(text).Day("day").ShouldBe(new DateOnly(2024, 10, 14));

    [Theory, InlineData("31/02/2024"), InlineData("tomorrow"), InlineData("-5")]
    public void A_day_that_is_none_is_counted_as_wrong(string text)
    {
        var cells = Cells(text);
        cells.Day("day");
        cells.Wrong.ShouldBe(["day"]);
    }

    [Theory, InlineData("09:30"), InlineData("9h30"), InlineData("0.395833333333333")]
    public void A_time_is_read_as_people_and_workbooks_write_it(string text) => Cells(text).Time("day").ShouldBe(new TimeOnly(9, 30));

    static Cells Cells(string day) => new(
        Columns.Of(ImportKind.Attendance, ["territory", "day", "session", "given-name", "family-name", "status"], new Dictionary<string, string>()),
        new SheetRow(2, ["", day, "", "", "", ""]));

    static byte[] Workbook()
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(new SharedStringItem(new Text("Prénom")), new SharedStringItem(new Text("Nom")));
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(
                new Row(Shared("A1", 0), Shared("B1", 1), Inline("C1", "Jour")) { RowIndex = 1 },
                new Row(Inline("A2", "Élodie"), new Cell { CellReference = "C2", CellValue = new CellValue("45579") }) { RowIndex = 2 }));
            book.Workbook = new Workbook(new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "Feuille" }));
        }
        return stream.ToArray();
    }

    static Cell Shared(string place, int index) =>
        new() { CellReference = place, DataType = CellValues.SharedString, CellValue = new CellValue(index) };

    static Cell Inline(string place, string text) =>
        new() { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
}
