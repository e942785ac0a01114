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

    // The leaves are most of the work, so their tiles are left to be checked elsewhere, against the root that is given along.
    public LeafTile Leaves(long index)
    {
        var path = Tiles.At(0, index, _size);
        return path.Width < Tiles.Width ? new LeafTile(path, _edge[0], null) : new LeafTile(path, _read(path), RootOf(path));
    }

    public Hash RootAt(long size) => TreeNode.Join([.. TreeNode.Covering(0, size).Select(Node)]);

    internal static Refused Altered(TilePath path)
    {
        var first = path.Index << ((path.Level + 1) * Tiles.Height);
        var sentence = $"The hashes in {path}, from position {first} on, are not those that were signed.";
        return new Refused("tile-altered", sentence, first, path.ToString());
    }

    byte[] Tile(int level, long index)
    {
        var path = Tiles.At(level, index, _size);
        if (path.Width < Tiles.Width)
            return _edge[level];
        if (_full[level].Index == index)
            return _full[level].Bytes;
        var bytes = _read(path);
        if (Tiles.Root(bytes) != RootOf(path))
            throw Altered(path);
        _full[level] = (index, bytes);
        return bytes;
    }

    Hash RootOf(TilePath path) =>
        Tiles.Node(new TreeNode((path.Level + 1) * Tiles.Height, path.Index), Tile(path.Level + 1, path.Index / Tiles.Width));

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

    static IEnumerable<Hash> Hashes(byte[] tile) => tile.Chunk(Hash.Size).Select(bytes => new Hash(bytes));
}
