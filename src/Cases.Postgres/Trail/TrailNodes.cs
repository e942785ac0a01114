using Cases.Trail;
using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>Reads the tree's hashes from the database as tiles of up to 256: leaves from the trail itself, the rest from its nodes.</summary>
public sealed class TrailNodes(NpgsqlDataSource source, TrailTables? which = null)
{
    readonly TrailTables of = which ?? TrailTables.Activity;

    /// <summary>The bytes of one tile, as C2SP tlog-tiles serves it.</summary>
    public async Task<byte[]> Tile(TilePath path, CancellationToken ct = default)
    {
        await using var select = source.CreateCommand(of.Of(path.Level == 0
            ? "select leaf from cases.trail where position >= $1 and position < $2 order by position"
            : "select hash from cases.trail_nodes where position >= $1 and position < $2 and level = $3 order by position"));
        select.Parameters.Add(new() { Value = path.Index * Tiles.Width });
        select.Parameters.Add(new() { Value = path.Index * Tiles.Width + path.Width });
        if (path.Level > 0) select.Parameters.Add(new() { Value = path.Level });
        await using var row = await select.ExecuteReaderAsync(ct);
        var tile = new MemoryStream(path.Width * Hash.Size);
        while (await row.ReadAsync(ct)) tile.Write(row.GetFieldValue<byte[]>(0));
        return tile.ToArray();
    }

    /// <summary>The proof that the entry at a position is in the tree of that size.</summary>
    public async Task<Hash[]> Inclusion(long position, long size, CancellationToken ct = default) =>
        MerkleProof.Inclusion(position, size, await Source(MerkleProof.NodesForInclusion(position, size), size, ct));

    /// <summary>The proof that the tree of the second size begins with the tree of the first.</summary>
    public async Task<Hash[]> Consistency(long first, long second, CancellationToken ct = default) =>
        MerkleProof.Consistency(first, second, await Source(MerkleProof.NodesForConsistency(first, second), second, ct));

    async Task<NodeSource> Source(IEnumerable<TreeNode> nodes, long size, CancellationToken ct)
    {
        var tiles = new Dictionary<(int Level, long Index), ReadOnlyMemory<byte>>();
        foreach (var path in nodes.Select(node => Tiles.Containing(node, size)).Distinct())
            tiles[(path.Level, path.Index)] = await Tile(path, ct);
        return new TileNodes(tiles).Node;
    }
}
