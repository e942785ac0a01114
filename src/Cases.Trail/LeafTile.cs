namespace Cases.Trail;

// A tile of level 0 and the root its signed parent gives it; none where the tile is at the edge and already checked.
readonly record struct LeafTile(TilePath Path, byte[] Bytes, Hash? Root)
{
    public int Width => Path.Width;

    public Hash this[int leaf] => new(Bytes.AsSpan(leaf * Hash.Size, Hash.Size));

    public void Check(Sha256Lanes sha256)
    {
        if (Root is { } root && FullRoot(sha256) != root)
            throw TrustedTiles.Altered(Path);
    }

    Hash FullRoot(Sha256Lanes sha256)
    {
        var level = Bytes;
        while (level.Length > Hash.Size)
        {
            for (var at = 0; at < level.Length; at += 2 * Hash.Size)
                sha256.Add(0x01, level.AsSpan(at, 2 * Hash.Size));
            level = new byte[level.Length / 2];
            var hashes = sha256.Finish();
            for (var i = 0; i < hashes.Count; i++)
                hashes[i].CopyTo(level.AsSpan(i * Hash.Size));
            hashes.Clear();
        }
        return new Hash(level);
    }
}
