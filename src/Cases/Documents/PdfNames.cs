using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Cases.Engine;

namespace Cases.Documents;

/// <summary>The names in a part of a PDF that let it do something, or hold something else.</summary>
static class PdfNames
{
    const int Longest = 64;

    static readonly FrozenDictionary<string, Refusal> Refused = new Dictionary<string, Refusal>
    {
        ["JavaScript"] = Refusals.DocumentActs, ["Launch"] = Refusals.DocumentActs, ["SubmitForm"] = Refusals.DocumentActs,
        ["ImportData"] = Refusals.DocumentActs, ["Rendition"] = Refusals.DocumentActs, ["RichMedia"] = Refusals.DocumentActs, ["Movie"] = Refusals.DocumentActs,
        ["XFA"] = Refusals.DocumentActs, ["OpenAction"] = Refusals.DocumentActs,
        ["EmbeddedFile"] = Refusals.DocumentEmbeds, ["EmbeddedFiles"] = Refusals.DocumentEmbeds, ["GoToE"] = Refusals.DocumentEmbeds, ["Collection"] = Refusals.DocumentEmbeds,
    }.ToFrozenDictionary();

    // Too short to mean anything in the midst of a picture's bytes.
    static readonly FrozenDictionary<string, Refusal> RefusedOutside = new Dictionary<string, Refusal>
    {
        ["JS"] = Refusals.DocumentActs, ["AA"] = Refusals.DocumentActs, ["Encrypt"] = Refusals.DocumentLocked,
    }.ToFrozenDictionary();

    /// <summary>What the first such name is refused for; null without one.</summary>
    /// <param name="part">Of the file, or unpacked from it.</param>
    /// <param name="all">Whether the part holds objects, and short names mean what they say.</param>
    public static Refusal? Of(ReadOnlySpan<byte> part, bool all)
    {
        for (int next; (next = part.IndexOf((byte)'/')) >= 0;)
        {
            part = part[(next + 1)..];
            var (name, length) = Read(part);
            if ((Refused.GetValueOrDefault(name) ?? (all ? RefusedOutside.GetValueOrDefault(name) : null)) is { } refusal
                && !(name == "OpenAction" && ShowsAPage(part[length..]))) return refusal;
        }
        return null;
    }

    public static bool Has(ReadOnlySpan<byte> part, string name)
    {
        for (int next; (next = part.IndexOf((byte)'/')) >= 0;)
        {
            part = part[(next + 1)..];
            if (Read(part).Name == name) return true;
        }
        return false;
    }

    // A destination written as an array opens the document at a page, and can do nothing else (12.3.2.2).
    static bool ShowsAPage(ReadOnlySpan<byte> value)
    {
        var text = value.TrimStart("\0\t\n\f\r "u8);
        return text.Length > 0 && text[0] == (byte)'[';
    }

    static (string Name, int Length) Read(ReadOnlySpan<byte> part)
    {
        var (name, at) = (new StringBuilder(), 0);
        for (; at < part.Length && name.Length < Longest && IsRegular(part[at]); at++)
            if (part[at] == (byte)'#' && at + 2 < part.Length && byte.TryParse(part.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
            {
                name.Append((char)escaped);
                at += 2;
            }
            else name.Append((char)part[at]);
        return (name.ToString(), at);
    }

    static bool IsRegular(byte b) => b is not (0x00 or 0x09 or 0x0A or 0x0C or 0x0D or 0x20
        or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');
}
