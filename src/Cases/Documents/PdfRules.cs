using System.IO.Compression;
using Cases.Engine;

namespace Cases.Documents;

/// <summary>What a PDF (ISO 32000-2) may not hold. Dictionaries packed into object streams are unpacked; names written with escapes are read as they are meant.</summary>
static class PdfRules
{
    const long MostUnpacked = 128L * 1024 * 1024;

    public static Refusal? Of(ReadOnlyMemory<byte> content)
    {
        var (rest, left, found) = (content, MostUnpacked, (Refusal?)null);
        while (found is null && NextStream(rest.Span) is { } stream)
        {
            var (outside, body) = (rest[..stream.Dictionary], rest[stream.Start..stream.End]);
            found = Outside(outside.Span) ?? Body(outside.Span, body, ref left);
            rest = rest[stream.End..];
        }
        return found ?? Outside(rest.Span);
    }

    static Refusal? Outside(ReadOnlySpan<byte> part) => PdfNames.Of(part, all: true);

    // The keyword, with the end of a line after it; what comes before is the dictionary.
    static (int Dictionary, int Start, int End)? NextStream(ReadOnlySpan<byte> part)
    {
        var keyword = "stream"u8;
        for (var at = 0; part[at..].IndexOf(keyword) is var next and >= 0; at += next + keyword.Length)
        {
            var (from, start) = (at + next, at + next + keyword.Length);
            if (start >= part.Length || part[start] is not (0x0A or 0x0D) || from >= 3 && part[(from - 3)..from].SequenceEqual("end"u8)) continue;
            start += part[start] == 0x0D && start + 1 < part.Length && part[start + 1] == 0x0A ? 2 : 1;
            var length = part[start..].IndexOf("endstream"u8);
            return (from, start, length < 0 ? part.Length : start + length);
        }
        return null;
    }

    // The bytes themselves are looked at too: what says it is packed need not be.
    static Refusal? Body(ReadOnlySpan<byte> outside, ReadOnlyMemory<byte> body, ref long left)
    {
        var dictionary = outside[Math.Max(0, outside.LastIndexOf("obj"u8))..];
        var holdsObjects = PdfNames.Has(dictionary, "ObjStm");
        if (PdfNames.Of(body.Span, holdsObjects) is { } seen) return seen;
        if (!IsDeflated(body.Span)) return holdsObjects && PdfNames.Has(dictionary, "Filter") ? Refusals.DocumentNotReadable : null;
        if (Inflated(body, left) is not { } unpacked) return Refusals.DocumentNotReadable;
        left -= unpacked.Length;
        return PdfNames.Of(unpacked, holdsObjects) ?? (holdsObjects && unpacked.Length == 0 ? Refusals.DocumentNotReadable : null);
    }

    // RFC 1950: method 8, and the two bytes are a multiple of 31.
    static bool IsDeflated(ReadOnlySpan<byte> body) => body.Length > 2 && (body[0] & 0x0F) == 8 && ((body[0] << 8) + body[1]) % 31 == 0;

    // As far as it goes, as readers do with a damaged one; null for more than is looked through.
    static byte[]? Inflated(ReadOnlyMemory<byte> body, long most)
    {
        var (all, buffer) = (new MemoryStream(), new byte[64 * 1024]);
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(body.ToArray(), writable: false), CompressionMode.Decompress);
            for (int read; (read = zlib.Read(buffer)) > 0; all.Write(buffer, 0, read))
                if (all.Length + read > most) return null;
        }
        catch (InvalidDataException) { }
        return all.ToArray();
    }
}
