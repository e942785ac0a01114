using System.Globalization;
using System.Text;

namespace Cases.Documents;

/// <summary>What a document may be called.</summary>
public static class DocumentName
{
    /// <summary>In UTF-16 code units.</summary>
    public const int Most = 150;

    /// <summary>Without folders, and without what is not seen: control characters, and those that turn the direction of reading, by which an ending can be disguised.</summary>
    public static string Of(string typed)
    {
        var seen = typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes()
            .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
        return string.Concat(seen).Trim();
    }

    /// <summary>What stands after the last point, in lower case; empty where there is none.</summary>
    public static string EndingOf(string name) => name.LastIndexOf('.') is var at and >= 0 ? name[(at + 1)..].ToLowerInvariant() : "";
}
