using Cases.Engine;

namespace Cases.Documents;

/// <summary>Looks a document through before it is taken: its size, what it is, and whether it could do something by itself.</summary>
/// <remarks>Rules on what a format lets a document do; it knows no virus, and a reader's own faults are beyond it.</remarks>
public static class Inspection
{
    /// <summary>Why it is not taken; null when it is.</summary>
    /// <param name="name">Its ending must be one of its format's.</param>
    /// <param name="content">All of it.</param>
    public static Refusal? Refuses(string name, ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty) return Refusals.DocumentEmpty;
        if (content.Length > AttachDocument.MostBytes) return Refusals.DocumentTooLarge.With(AttachDocument.MostBytes / 1024 / 1024);
        if (DocumentFormat.Of(content) is not { } format) return Refusals.DocumentTypeNotAllowed;
        if (format == DocumentFormat.PlainText && TextRules.Of(content.Span) is { } markup) return markup;
        if (!format.Endings.Contains(DocumentName.EndingOf(name)) || format != DocumentFormat.Pdf && DocumentFormat.PassesForPdf(content.Span))
            return Refusals.DocumentTypeDiffers.With(format.Endings[0]);
        return format == DocumentFormat.Pdf ? PdfRules.Of(content)
            : format == DocumentFormat.Word || format == DocumentFormat.Excel || format == DocumentFormat.OpenText || format == DocumentFormat.OpenSheet ? PackageRules.Of(content)
            : null;
    }
}
