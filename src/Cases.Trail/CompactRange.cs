using System.Buffers.Binary;
using System.Numerics;

namespace Cases.Trail;

/// <summary>The right edge of a Merkle tree that grows leaf by leaf: at most 63 hashes, whatever its size. Not thread-safe.</summary>
public sealed class CompactRange
{
    readonly Hash[] _edge = new Hash[64];
    int _count;

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>Adds the next leaf. <paramref name="completed"/> hears of each subtree it completes, the leaf first.</summary>
    public void Append(Hash leaf, Action<TreeNode, Hash>? completed = null) => Append(0, leaf, completed);

    /// <summary>The root of RFC 6962 over all leaves.</summary>
    public Hash Root() => TreeNode.Join(_edge.AsSpan(0, _count));

    /// <summary>The size as eight big-endian bytes, then the hashes of the edge, left to right.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[8 + _count * Hash.Size];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Size);
        for (var i = 0; i < _count; i++)
            _edge[i].CopyTo(bytes.AsSpan(8 + i * Hash.Size));
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are not such a range.</exception>
    public static CompactRange Parse(ReadOnlySpan<byte> bytes)
    {
        var size = bytes.Length < 8 ? -1 : BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (size < 0 || bytes.Length != 8 + BitOperations.PopCount((ulong)size) * Hash.Size)
            throw new FormatException("These bytes are not the right edge of a Merkle tree.");
        var range = new CompactRange { Size = size, _count = BitOperations.PopCount((ulong)size) };
        for (var i = 0; i < range._count; i++)
            range._edge[i] = new Hash(bytes.Slice(8 + i * Hash.Size, Hash.Size));
        return range;
    }

    internal void Append(int level, Hash hash, Action<TreeNode, Hash>? completed = null)
    {
        var index = Size >> level;
        Size += 1L << level;
        completed?.Invoke(new TreeNode(level, index), hash);
        for (; (index & 1) == 1; index >>= 1)
        {
            hash = MerkleTree.HashNode(_edge[--_count], hash);
            completed?.Invoke(new TreeNode(++level, index >> 1), hash);
        }
        _edge[_count++] = hash;
    }
}
