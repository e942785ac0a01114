using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Cases.Trail;

/// <summary>A SHA-256 value: 32 bytes, compared by content.</summary>
public readonly record struct Hash
{
    /// <summary>The length in bytes.</summary>
    public const int Size = 32;

    readonly ulong _a, _b, _c, _d;

    /// <summary>Takes exactly 32 bytes.</summary>
    /// <exception cref="ArgumentException">The length is another.</exception>
    public Hash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
            throw new ArgumentException($"A hash has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        _a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>Writes the 32 bytes at the start of <paramref name="destination"/>.</summary>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, _a);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], _d);
    }

    /// <summary>The 32 bytes in a new array.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Padded base64 (RFC 4648 section 4), as checkpoints and proofs print it.</summary>
    public override string ToString() => Convert.ToBase64String(ToArray());

    /// <summary>Reads what <see cref="ToString"/> prints, and nothing looser.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Hash hash)
    {
        hash = default;
        if (!Base64.TryDecode(text, out var bytes) || bytes.Length != Size)
            return false;
        hash = new Hash(bytes);
        return true;
    }
}
