using Cases.Trail;

namespace Cases.Postgres.Trail;

/// <summary>Makes one inclusion proof after the other, keeping the tiles it has read: neighbours need the same.</summary>
sealed class ProofReading(TrailNodes nodes, long size)
{
    // Of up to eight kilobytes each.
    const int Kept = 1024;

    readonly Dictionary<(int Level, long Index), ReadOnlyMemory<byte>> tiles = [];

    public async Task<Hash[]> Of(long position, CancellationToken ct)
    {
        if (tiles.Count > Kept) tiles.Clear();
        foreach (var path in MerkleProof.NodesForInclusion(position, size).Select(node => Tiles.Containing(node, size)).Distinct())
            if (!tiles.ContainsKey((path.Level, path.Index))) tiles[(path.Level, path.Index)] = await nodes.Tile(path, ct);
        return MerkleProof.Inclusion(position, size, new TileNodes(tiles).Node);
    }
}
