using System.Text;

namespace Cases.Web.Exports;

/// <summary>Rows as comma-separated values (RFC 4180), UTF-8 with a byte order mark, as spreadsheets expect it.</summary>
public static class TrailCsv
{
    public static async Task Write(Stream output, IAsyncEnumerable<TrailRow> rows, CancellationToken ct)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 64 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        await text.WriteLineAsync(Line(TrailRow.Columns));
        await foreach (var row in rows.WithCancellation(ct)) await text.WriteLineAsync(Line(row.Cells));
    }

    static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(cell => Quoted(TrailRow.Harmless(cell))));

    static string Quoted(string cell) => cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
