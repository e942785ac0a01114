using Cases.Web.CommandLine;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Cases.Web.Exports;

/// <summary>Rows as one sheet of text cells (ISO/IEC 29500). It is made in a file of its own first: the format cannot be written straight to a network.</summary>
public static class TrailXlsx
{
    /// <summary>The most rows a sheet has, its heading included.</summary>
    public const int MostRows = 1_048_576;

    const int MostCharacters = 32_767;

    /// <exception cref="UnusableException">There are more rows than a sheet has.</exception>
    public static async Task Write(Stream output, IAsyncEnumerable<TrailRow> rows, CancellationToken ct)
    {
        await using var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            await Fill(sheet, rows, ct);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "trail" }));
        }
        file.Position = 0;
        await file.CopyToAsync(output, ct);
    }

    static async Task Fill(WorksheetPart sheet, IAsyncEnumerable<TrailRow> rows, CancellationToken ct)
    {
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        var count = 0;
        Append(writer, TrailRow.Columns, ref count);
        await foreach (var row in rows.WithCancellation(ct)) Append(writer, row.Cells, ref count);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    static void Append(OpenXmlWriter writer, IEnumerable<string> cells, ref int count)
    {
        if (++count > MostRows) throw new UnusableException($"A sheet has {MostRows} rows at most: choose a part, or csv.");
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteStartElement(new Cell { DataType = CellValues.InlineString });
            writer.WriteElement(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Fitting(TrailRow.Harmless(cell))) { Space = SpaceProcessingModeValues.Preserve }));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    // A longer cell makes a file that no program opens; the whole text is in the other formats.
    static string Fitting(string cell) => cell.Length <= MostCharacters ? cell : string.Concat(cell.AsSpan(0, MostCharacters - 1), "…");
}
