using System.Text;
using System.Text.RegularExpressions;
using Cases.Engine;

namespace Cases.Documents;

/// <summary>What may be put on a file as plain text.</summary>
static partial class TextRules
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What a browser that guesses would take for a page: markup at the beginning, or anywhere an element that runs, frames or fetches something.
    [GeneratedRegex(@"\A\s*<[!?a-z/]|<\s*(!doctype|html|head|body|script|iframe|frame|svg|math|object|embed|applet|link|meta|base|style|form|img)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    /// <summary>UTF-8 without control characters other than tab and ends of lines and pages.</summary>
    public static bool IsText(ReadOnlySpan<byte> content)
    {
        foreach (var b in content)
            if (b is < 0x20 and not (0x09 or 0x0A or 0x0C or 0x0D) or 0x7F) return false;
        try
        {
            return Strict.GetCharCount(content) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    public static Refusal? Of(ReadOnlySpan<byte> content) => Markup().IsMatch(Strict.GetString(content).TrimStart('\uFEFF')) ? Refusals.DocumentMarkup : null;
}
