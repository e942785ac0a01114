namespace Cases.Trail;

// RFC 8785 section 3.2.2.2 (escapes) and 3.2.3 (order).
static class CanonicalString
{
    public static void WriteVerbatim(ReadOnlySpan<byte> text, ByteBuffer output)
    {
        output.Write((byte)'"');
        output.Write(text);
        output.Write((byte)'"');
    }

    public static void Write(ReadOnlySpan<byte> text, ByteBuffer output)
    {
        output.Write((byte)'"');
        foreach (var character in text)
            WriteByte(character, output);
        output.Write((byte)'"');
    }

    static void WriteByte(byte character, ByteBuffer output)
    {
        switch (character)
        {
            case (byte)'"': output.Write("\\\""u8); break;
            case (byte)'\\': output.Write("\\\\"u8); break;
            case (byte)'\b': output.Write("\\b"u8); break;
            case (byte)'\t': output.Write("\\t"u8); break;
            case (byte)'\n': output.Write("\\n"u8); break;
            case (byte)'\f': output.Write("\\f"u8); break;
            case (byte)'\r': output.Write("\\r"u8); break;
            case < 0x20:
                output.Write(character < 0x10 ? "\\u000"u8 : "\\u001"u8);
                output.Write("0123456789abcdef"u8[character & 0x0f]);
                break;
            default: output.Write(character); break;
        }
    }

    // UTF-8 sorts like UTF-16 except that four-byte characters (surrogate pairs, D800 on) come before three-byte ones from E000 on.
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var same = left.CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
            return left.Length - right.Length;
        var (a, b) = (left[same], right[same]);
        var swapped = a >= 0xEE && b >= 0xEE && (a >= 0xF0) != (b >= 0xF0);
        return swapped ? b - a : a - b;
    }
}
