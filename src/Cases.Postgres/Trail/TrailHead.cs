using System.Buffers;
using System.Globalization;
using Cases.Trail;
using Npgsql;
using NpgsqlTypes;

namespace Cases.Postgres.Trail;

/// <summary>A trail's one head row: the tree's right edge, and how far the log is settled.</summary>
sealed class TrailHead
{
    public required TrailTables Of { get; init; }

    public required CompactRange Tree { get; init; }

    public required long LowWater { get; init; }

    public required DateTimeOffset SequencedAt { get; init; }

    public static async Task<TrailHead> Read(NpgsqlConnection connection, TrailTables of, bool forUpdate, CancellationToken ct)
    {
        await using var select = new NpgsqlCommand(
            of.Of("select edge, low_water, sequenced_at from cases.trail_head" + (forUpdate ? " for update" : "")), connection);
        await using var row = await select.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        var edge = row.GetFieldValue<byte[]>(0);
        return new TrailHead
        {
            Of = of,
            Tree = edge.Length == 0 ? new CompactRange() : CompactRange.Parse(edge),
            LowWater = row.GetInt64(1),
            SequencedAt = row.GetFieldValue<DateTimeOffset>(2),
        };
    }

    /// <summary>Gives these events the next positions. The time of sequencing never goes back: it is what "as known at" goes by.</summary>
    public async Task Extend(NpgsqlConnection connection, List<Unsequenced> found, long lowWater, DateTimeOffset now, CancellationToken ct)
    {
        var at = now > SequencedAt ? now : SequencedAt;
        var leaves = new List<(long Position, long Number, Hash Leaf)>(found.Count);
        var nodes = new List<(TreeNode Node, Hash Hash)>();
        var entry = new ArrayBufferWriter<byte>();
        foreach (var e in found)
        {
            entry.ResetWrittenCount();
            e.WriteEntry(Tree.Size, entry);
            var leaf = MerkleTree.HashLeaf(entry.WrittenSpan);
            leaves.Add((Tree.Size, e.Number, leaf));
            Tree.Append(leaf, (node, hash) =>
            {
                if (node.Level > 0 && node.Level % Tiles.Height == 0) nodes.Add((node, hash));
            });
        }
        if (leaves.Count > 0) await WriteLeaves(connection, leaves, at, ct);
        if (nodes.Count > 0) await WriteNodes(connection, nodes, ct);
        await Advance(connection, lowWater, at, ct);
    }

    async Task WriteLeaves(
        NpgsqlConnection connection, List<(long Position, long Number, Hash Leaf)> leaves, DateTimeOffset at, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(Of.Of("copy cases.trail (position, seq_id, leaf, sequenced_at) from stdin binary"), ct);
        foreach (var (position, number, leaf) in leaves)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(position, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(number, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(leaf.ToArray(), NpgsqlDbType.Bytea, ct);
            await copy.WriteAsync(at, NpgsqlDbType.TimestampTz, ct);
        }
        await copy.CompleteAsync(ct);
    }

    async Task WriteNodes(NpgsqlConnection connection, List<(TreeNode Node, Hash Hash)> nodes, CancellationToken ct)
    {
        await using var insert = new NpgsqlCommand(
            Of.Of("insert into cases.trail_nodes (level, position, hash) select * from unnest($1::int[], $2::bigint[], $3::bytea[])"), connection);
        insert.Parameters.Add(new() { Value = nodes.Select(n => n.Node.Level / Tiles.Height).ToArray() });
        insert.Parameters.Add(new() { Value = nodes.Select(n => n.Node.Index).ToArray() });
        insert.Parameters.Add(new() { Value = nodes.Select(n => n.Hash.ToArray()).ToArray() });
        await insert.ExecuteNonQueryAsync(ct);
    }

    async Task Advance(NpgsqlConnection connection, long lowWater, DateTimeOffset at, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new(Of.Of("update cases.trail_head set size = $1, edge = $2, low_water = $3, sequenced_at = $4"))
        {
            Parameters = { new() { Value = Tree.Size }, new() { Value = Tree.ToBytes() }, new() { Value = lowWater }, new() { Value = at } },
        });
        batch.BatchCommands.Add(new("select pg_notify($1, $2)")
        {
            Parameters = { new() { Value = Of.Channel }, new() { Value = Tree.Size.ToString(CultureInfo.InvariantCulture) } },
        });
        await batch.ExecuteNonQueryAsync(ct);
    }
}
