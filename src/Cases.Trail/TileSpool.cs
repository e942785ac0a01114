namespace Cases.Trail;

// The hashes of a trail while it is exported: leaves in a temporary file, those above, 256 times fewer a level, in memory.
sealed class TileSpool : IAsyncDisposable
{
    readonly CompactRange _range = new();
    readonly Sha256Lanes _sha256 = new();
    readonly List<Hash>[] _above = [.. Enumerable.Range(0, 8).Select(_ => new List<Hash>())];
    readonly FileStream _leaves = new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        Options = FileOptions.DeleteOnClose,
        BufferSize = 64 * 1024,
    });

    public long Size => _range.Size;

    public Hash Root() => _range.Root();

    public void Append(LineBatch entries)
    {
        for (var i = 0; i < entries.Count; i++)
            _sha256.Add(0x00, entries[i]);
        var leaves = _sha256.Finish();
        foreach (var leaf in leaves)
            _range.Append(leaf, Keep);
        leaves.Clear();
    }

    public async Task<byte[]> ReadAsync(TilePath tile, CancellationToken cancellation)
    {
        var bytes = new byte[tile.Width * Hash.Size];
        var first = tile.Index * Tiles.Width;
        if (tile.Level == 0)
        {
            _leaves.Position = first * Hash.Size;
            await _leaves.ReadExactlyAsync(bytes, cancellation);
            return bytes;
        }
        for (var i = 0; i < tile.Width; i++)
            _above[tile.Level][(int)first + i].CopyTo(bytes.AsSpan(i * Hash.Size));
        return bytes;
    }

    public ValueTask DisposeAsync() => _leaves.DisposeAsync();

    void Keep(TreeNode node, Hash hash)
    {
        if (node.Level == 0)
            _leaves.Write(hash.ToArray());
        else if (node.Level % Tiles.Height == 0)
            _above[node.Level / Tiles.Height].Add(hash);
    }
}
