using System.Buffers;
using System.Security.Cryptography;

namespace Cases.Trail;

/// <summary>The hashes of RFC 6962 section 2.1: SHA-256, leaves and nodes told apart by their first byte.</summary>
public static class MerkleTree
{
    /// <summary>The root of a tree without leaves: the hash of the empty string.</summary>
    public static Hash EmptyRoot { get; } = new(SHA256.HashData([]));

    /// <summary>H(0x00 ‖ entry).</summary>
    public static Hash HashLeaf(ReadOnlySpan<byte> entry)
    {
        var length = entry.Length + 1;
        byte[]? rented = null;
        var bytes = length <= 1024 ? stackalloc byte[1024] : rented = ArrayPool<byte>.Shared.Rent(length);
        bytes[0] = 0x00;
        entry.CopyTo(bytes[1..]);
        var hash = Sha256(bytes[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    /// <summary>H(0x01 ‖ left ‖ right).</summary>
    public static Hash HashNode(Hash left, Hash right)
    {
        Span<byte> bytes = stackalloc byte[1 + 2 * Hash.Size];
        bytes[0] = 0x01;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + Hash.Size)..]);
        return Sha256(bytes);
    }

    static Hash Sha256(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Hash.Size];
        SHA256.HashData(bytes, hash);
        return new Hash(hash);
    }
}
