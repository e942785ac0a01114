using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Cases;

/// <summary>Identifiers that follow from what they name, so that two people naming the same thing meet in the same stream.</summary>
public static class Ids
{
    /// <summary>A UUID of version 8 (RFC 9562, section 5.8) over SHA-256 of the parts.</summary>
    public static Guid Of(string kind, params ReadOnlySpan<object> parts)
    {
        var text = new StringBuilder(kind);
        foreach (var part in parts) text.Append('\n').Append(part);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>The id of the n-th event of a command.</summary>
    public static Guid OfEvent(Guid command, int index)
    {
        Span<byte> bytes = stackalloc byte[20];
        command.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(bytes[16..], index);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
