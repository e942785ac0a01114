using System.IO.Compression;

namespace Cases.Documents;

/// <summary>What may be put on a file, told by its content alone.</summary>
/// <param name="MediaType">As it is served.</param>
/// <param name="Endings">What its names end in, the usual one first.</param>
public sealed record DocumentFormat(string MediaType, params IReadOnlyList<string> Endings)
{
    public static readonly DocumentFormat Pdf = new("application/pdf", "pdf");
    public static readonly DocumentFormat Jpeg = new("image/jpeg", "jpg", "jpeg");
    public static readonly DocumentFormat Png = new("image/png", "png");
    public static readonly DocumentFormat PlainText = new("text/plain", "txt");
    public static readonly DocumentFormat Word = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
    public static readonly DocumentFormat Excel = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    public static readonly DocumentFormat OpenText = new("application/vnd.oasis.opendocument.text", "odt");
    public static readonly DocumentFormat OpenSheet = new("application/vnd.oasis.opendocument.spreadsheet", "ods");

    public static IReadOnlyList<DocumentFormat> Allowed { get; } = [Pdf, Jpeg, Png, PlainText, Word, Excel, OpenText, OpenSheet];

    static readonly byte[] PdfHead = "%PDF-"u8.ToArray();

    /// <summary>The format; null for what is none of <see cref="Allowed"/>.</summary>
    public static DocumentFormat? Of(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.StartsWith(PdfHead)) return Pdf;
        if (bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return Jpeg;
        if (bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return Png;
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return Packed(content);
        return TextRules.IsText(bytes) ? PlainText : null;
    }

    /// <summary>Whether a reader that looks for it in the first kilobyte would take this for a PDF.</summary>
    public static bool PassesForPdf(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, 1024)].IndexOf(PdfHead) >= 0;

    static DocumentFormat? Packed(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var package = Package.Open(content);
            return package.Text("mimetype") is { } declared ? Allowed.FirstOrDefault(f => f.MediaType == declared)
                : !package.Has("[Content_Types].xml") ? null
                : package.Has("word/document.xml") ? Word
                : package.Has("xl/workbook.xml") ? Excel
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
