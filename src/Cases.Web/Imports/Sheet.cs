using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.VisualBasic.FileIO;

namespace Cases.Web.Imports;

/// <summary>A file of rows: the first line names the columns.</summary>
/// <param name="Headers">As they stand in the file.</param>
/// <param name="Rows">Lines with at least one filled cell.</param>
public sealed record Sheet(IReadOnlyList<string> Headers, IReadOnlyList<SheetRow> Rows)
{
    const int MostRows = 100_000;
    static readonly string[] Delimiters = [",", ";", "\t"];

    /// <summary>Reads CSV (comma, semicolon or tab; UTF-8) or XLSX (its first sheet), told apart by content.</summary>
    /// <exception cref="SheetException">The file is neither, or too long.</exception>
    public static Sheet Read(byte[] file)
    {
        try
        {
            var lines = file.AsSpan().StartsWith("PK"u8) ? Workbook(file) : Text(file);
            var filled = lines.Where(l => l.Cells.Any(c => c.Length > 0)).Take(MostRows + 2).ToList();
            if (filled.Count == 0) throw new SheetException("The file is empty.");
            if (filled.Count > MostRows + 1) throw new SheetException($"The file has more than {MostRows} rows: split it.");
            return new Sheet(filled[0].Cells, filled[1..]);
        }
        catch (Exception e) when (e is MalformedLineException or OpenXmlPackageException or InvalidDataException or FormatException or System.Xml.XmlException
            or ArgumentException)
        {
            throw new SheetException("The file is neither CSV nor XLSX.");
        }
    }

    static IEnumerable<SheetRow> Text(byte[] file)
    {
        if (file.AsSpan().Contains((byte)0)) throw new SheetException("The file is neither CSV nor XLSX.");
        using var parser = new TextFieldParser(new MemoryStream(file), System.Text.Encoding.UTF8)
        {
            Delimiters = [DelimiterOf(file)], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = true,
        };
        while (!parser.EndOfData)
        {
            var number = (int)parser.LineNumber;
            yield return new SheetRow(number, parser.ReadFields() ?? []);
        }
    }

    // The one that parts the header into most columns.
    static string DelimiterOf(byte[] file)
    {
        var header = System.Text.Encoding.UTF8.GetString(file.AsSpan()[..Math.Min(file.Length, 4096)]).Split('\n')[0];
        return Delimiters.MaxBy(d => header.Split(d).Length)!;
    }

    static IEnumerable<SheetRow> Workbook(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var book = document.WorkbookPart ?? throw new InvalidDataException();
        var first = book.Workbook.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().FirstOrDefault()?.Id?.Value ?? throw new InvalidDataException();
        var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(s => s.InnerText).ToList() ?? [];
        var number = 0;
        foreach (var row in ((WorksheetPart)book.GetPartById(first)).Worksheet.Descendants<Row>())
        {
            number = (int)(row.RowIndex?.Value ?? (uint)number + 1);
            yield return new SheetRow(number, [.. Cells(row, shared)]);
        }
    }

    // A row leaves out its empty cells: a cell says itself which column it is in.
    static IEnumerable<string> Cells(Row row, List<string> shared)
    {
        var next = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            for (var column = cell.CellReference?.Value is { } place ? ColumnOf(place) : next; next < column; next++) yield return "";
            yield return TextOf(cell, shared).Trim();
            next++;
        }
    }

    static string TextOf(Cell cell, List<string> shared) => cell.DataType?.Value == CellValues.SharedString
        ? shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)]
        : cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText ?? "" : cell.CellValue?.Text ?? "";

    static int ColumnOf(string place) => place.TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, c) => sum * 26 + (char.ToUpperInvariant(c) - 'A' + 1)) - 1;
}

/// <param name="Number">The line in the file; the header is the first.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells);

/// <summary>The file cannot be used; the message says why, and never what is in it.</summary>
public sealed class SheetException(string message) : Exception(message);
