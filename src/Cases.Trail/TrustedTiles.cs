namespace Cases.Trail;

// Tiles tied to a signed root from the top down, read when needed, one kept a level: a few kilobytes however long the trail.
sealed class TrustedTiles
{
    readonly Func<TilePath, byte[]> _read;
    readonly long _size;
    readonly Dictionary<int, byte[]> _edge = [];
    readonly (long Index, byte[] Bytes)[] _full = new (long, byte[])[8];

    public TrustedTiles(Checkpoint checkpoint, Func<TilePath, byte[]> read)
    {
        (_read, _size) = (read, checkpoint.Size);
        Array.Fill(_full, (-1, []));
        // The partial tiles of all levels hold exactly the complete subtrees that make up the root.
        var range = new CompactRange();
        for (var level = 7; level >= 0; level--)
        {
            foreach (var hash in Hashes(_edge[level] = ReadEdge(level)))
                range.Append(level * Tiles.Height, hash);
        }
        if (range.Root() != checkpoint.Root)
            throw new Refused("root-mismatch", "The tiles in the file do not add up to the root that was signed.");
    }

    public byte[] Tile(int level, long index)
    {
        if (Tiles.At(level, index, _size).Width < Tiles.Width)
            return _edge[level];
        if (_full[level].Index == index)
            return _full[level].Bytes;
        var bytes = _read(Tiles.At(level, index, _size));
        var parent = Tile(level + 1, index / Tiles.Width);
        var expected = Tiles.Node(new TreeNode((level + 1) * Tiles.Height, index), parent);
        if (Tiles.Root(bytes) != expected)
            throw Altered(level, index);
        _full[level] = (index, bytes);
        return bytes;
    }

    public Hash RootAt(long size) => TreeNode.Join([.. TreeNode.Covering(0, size).Select(Node)]);

    Hash Node(TreeNode node)
    {
        var path = Tiles.Containing(node, _size);
        return Tiles.Node(node, Tile(path.Level, path.Index));
    }

    byte[] ReadEdge(int level)
    {
        var hashes = _size >> (level * Tiles.Height);
        var path = Tiles.At(level, hashes / Tiles.Width, _size);
        return path.Width == 0 ? [] : _read(path);
    }

    Refused Altered(int level, long index)
    {
        var first = index << ((level + 1) * Tiles.Height);
        var path = Tiles.At(level, index, _size).ToString();
        return new Refused("tile-altered", $"The hashes in {path}, from position {first} on, are not those that were signed.", first, path);
    }

    static IEnumerable<Hash> Hashes(byte[] tile) => tile.Chunk(Hash.Size).Select(bytes => new Hash(bytes));
}
