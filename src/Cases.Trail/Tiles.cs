using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Cases.Trail;

/// <summary>The tiles of C2SP tlog-tiles: up to 256 hashes of one level in one file, and entry bundles of up to 256 entries.</summary>
public static class Tiles
{
    /// <summary>The most hashes in a tile and entries in a bundle.</summary>
    public const int Width = 256;

    /// <summary>A tile's height in the tree: tile level L holds nodes of tree level 8·L.</summary>
    public const int Height = 8;

    /// <summary>The tile that holds a node, or the hashes below it, in a tree of <paramref name="size"/> leaves.</summary>
    public static TilePath Containing(TreeNode node, long size)
    {
        var level = node.Level / Height;
        return At(level, node.Index << (node.Level % Height) >> Height, size);
    }

    /// <summary>The tile as it is in a tree of <paramref name="size"/> leaves; its width is 0 when it is not there.</summary>
    public static TilePath At(int level, long index, long size)
    {
        var hashes = level * Height > 62 ? 0 : size >> (level * Height);
        return new TilePath(level, index, (int)Math.Clamp(hashes - index * Width, 0, Width));
    }

    /// <summary>All tiles of a tree, level by level from the leaves, each left to right.</summary>
    public static IEnumerable<TilePath> Of(long size)
    {
        for (var level = 0; level * Height <= 62 && size >> (level * Height) > 0; level++)
        {
            var tiles = ((size >> (level * Height)) + Width - 1) / Width;
            for (var index = 0L; index < tiles; index++)
                yield return At(level, index, size);
        }
    }

    /// <summary>The hash of a node from the bytes of its tile.</summary>
    public static Hash Node(TreeNode node, ReadOnlySpan<byte> tile)
    {
        var height = node.Level % Height;
        var first = (int)(node.Index << height & (Width - 1));
        return Root(tile.Slice(first * Hash.Size, Hash.Size << height));
    }

    /// <summary>Writes an entry bundle: each entry as a big-endian uint16 length and its bytes.</summary>
    /// <exception cref="EntryTooLongException">An entry is longer than <see cref="Entry.MaxLength"/>.</exception>
    public static void WriteBundle(IEnumerable<ReadOnlyMemory<byte>> entries, IBufferWriter<byte> output)
    {
        foreach (var entry in entries)
        {
            if (entry.Length > Entry.MaxLength)
                throw new EntryTooLongException(entry.Length);
            BinaryPrimitives.WriteUInt16BigEndian(output.GetSpan(2), (ushort)entry.Length);
            output.Advance(2);
            output.Write(entry.Span);
        }
    }

    /// <summary>Reads an entry bundle.</summary>
    /// <returns>False when it is cut, or holds more than <see cref="Width"/> entries.</returns>
    public static bool TryReadBundle(ReadOnlyMemory<byte> bundle, [NotNullWhen(true)] out IReadOnlyList<ReadOnlyMemory<byte>>? entries)
    {
        var read = new List<ReadOnlyMemory<byte>>();
        entries = null;
        while (!bundle.IsEmpty)
        {
            var length = bundle.Length < 2 ? int.MaxValue : BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            if (length > bundle.Length - 2 || read.Count == Width)
                return false;
            read.Add(bundle.Slice(2, length));
            bundle = bundle[(2 + length)..];
        }
        entries = read;
        return true;
    }

    internal static Hash Root(ReadOnlySpan<byte> hashes)
    {
        var range = new CompactRange();
        for (; !hashes.IsEmpty; hashes = hashes[Hash.Size..])
            range.Append(new Hash(hashes[..Hash.Size]));
        return range.Root();
    }
}

/// <summary>A source of nodes over tiles that were read beforehand (see <see cref="MerkleProof.NodesForInclusion"/>).</summary>
public sealed class TileNodes(IReadOnlyDictionary<(int Level, long Index), ReadOnlyMemory<byte>> tiles)
{
    /// <summary>The hash of a node.</summary>
    /// <exception cref="KeyNotFoundException">Its tile is not among those given.</exception>
    public Hash Node(TreeNode node)
    {
        var path = Tiles.Containing(node, long.MaxValue);
        return Tiles.Node(node, tiles[(path.Level, path.Index)].Span);
    }
}
