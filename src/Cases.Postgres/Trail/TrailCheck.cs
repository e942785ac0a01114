using System.Runtime.CompilerServices;
using System.Text;
using Cases.Trail;
using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>Something that is not as it was recorded, or as it must be.</summary>
/// <param name="Code">Stable: <c>entry-altered</c>, <c>entry-missing</c>, <c>node-altered</c>, <c>checkpoint-forked</c>, <c>head-altered</c>,
/// or of the guards: <c>grant</c>, <c>role</c>, <c>trigger</c>.</param>
/// <param name="Where">A position, a size, a table or a role; never what stands there.</param>
public sealed record TrailFault(string Code, string Where)
{
    public override string ToString() => $"{Code}: {Where}";
}

/// <summary>Reads the log again and compares it with the tree it was signed as: every entry, every node, every checkpoint ever signed.</summary>
public sealed class TrailCheck(NpgsqlDataSource source, TrailExporter exporter, TrailTables? which = null)
{
    readonly TrailTables of = which ?? TrailTables.Activity;

    /// <summary>How many entries are read in one go.</summary>
    public const int Slice = 5000;

    /// <summary>The faults from the first entry to the last one there was when it began, in order of position.</summary>
    /// <param name="between">Awaited after each slice, with the entries read and the entries in all: shows progress, or rests.</param>
    /// <param name="ct">Stops it.</param>
    public async IAsyncEnumerable<TrailFault> Faults(Func<long, long, Task> between, [EnumeratorCancellation] CancellationToken ct = default)
    {
        TrailHead head;
        await using (var connection = await source.OpenConnectionAsync(ct)) head = await TrailHead.Read(connection, of, forUpdate: false, ct);
        var (tree, size) = (new CompactRange(), head.Tree.Size);
        for (var from = 0L; from < size; from += Slice)
        {
            var to = Math.Min(from + Slice, size);
            var found = new List<TrailFault>();
            var kept = new KeptHashes(await Leaves(from, to, ct), await Nodes(from, to, ct), await Roots(from, to, ct));
            await foreach (var (position, entry) in exporter.Entries(from, to, TrailFilter.Everything, null, ct))
                kept.Read(position, MerkleTree.HashLeaf(entry.Span));
            // Asked after the entries were read: what a pruning takes meanwhile was recorded before.
            var beginning = await of.Beginning(source, ct);
            for (var position = from; position < to; position++) kept.Extend(tree, position, beginning, found);
            foreach (var fault in found) yield return fault with { Where = of.Where + fault.Where };
            await between(to, size);
        }
        if (tree.Root() != head.Tree.Root()) yield return new TrailFault("head-altered", $"{of.Where}size {size}");
    }

    async Task<Dictionary<long, Hash>> Leaves(long from, long to, CancellationToken ct) =>
        await Read("select position, leaf from cases.trail where position >= $1 and position < $2", from, to, row => (row.GetInt64(0), new Hash(row.GetFieldValue<byte[]>(1))), ct);

    // A node is stored in the round in which its last leaf came.
    async Task<Dictionary<TreeNode, Hash>> Nodes(long from, long to, CancellationToken ct) => await Read("""
        select level, position, hash from cases.trail_nodes where ((position + 1) << (8 * level)) > $1 and ((position + 1) << (8 * level)) <= $2
        """, from, to, row => (new TreeNode(row.GetInt32(0) * Tiles.Height, row.GetInt64(1)), new Hash(row.GetFieldValue<byte[]>(2))), ct);

    async Task<Dictionary<long, Hash>> Roots(long from, long to, CancellationToken ct) => await Read(
        "select distinct on (size) size, note from cases.trail_checkpoints where size > $1 and size <= $2 order by size, signed_at", from, to,
        row => (row.GetInt64(0), SignedNote.TryParse(Encoding.UTF8.GetBytes(row.GetString(1)), out var note) && Checkpoint.TryParse(note.Text, out var signed) ? signed.Root : default), ct);

    async Task<Dictionary<K, Hash>> Read<K>(string sql, long from, long to, Func<NpgsqlDataReader, (K Key, Hash Hash)> read, CancellationToken ct) where K : notnull
    {
        await using var select = source.CreateCommand(of.Of(sql));
        select.Parameters.Add(new() { Value = from });
        select.Parameters.Add(new() { Value = to });
        await using var row = await select.ExecuteReaderAsync(ct);
        var found = new Dictionary<K, Hash>();
        while (await row.ReadAsync(ct))
        {
            var (key, hash) = read(row);
            found[key] = hash;
        }
        return found;
    }

    /// <summary>What is stored of the tree over one slice, beside what its entries hash to now.</summary>
    sealed class KeptHashes(Dictionary<long, Hash> leaves, Dictionary<TreeNode, Hash> nodes, Dictionary<long, Hash> roots)
    {
        readonly Dictionary<long, Hash> read = [];

        public void Read(long position, Hash leaf) => read[position] = leaf;

        public void Extend(CompactRange tree, long position, long beginning, List<TrailFault> faults)
        {
            var signed = leaves.TryGetValue(position, out var kept);
            var there = read.TryGetValue(position, out var leaf);
            if (!there && (position >= beginning || !signed)) faults.Add(new TrailFault("entry-missing", $"position {position}"));
            else if (there && (!signed || leaf != kept)) faults.Add(new TrailFault("entry-altered", $"position {position}"));
            // The tree goes on with what was signed, so that one false entry does not make every node after it false.
            tree.Append(signed ? kept : leaf, (node, hash) =>
            {
                if (node.Level > 0 && node.Level % Tiles.Height == 0 && (!nodes.TryGetValue(node, out var stored) || stored != hash))
                    faults.Add(new TrailFault("node-altered", $"level {node.Level}, index {node.Index}"));
            });
            if (roots.TryGetValue(tree.Size, out var root) && root != tree.Root()) faults.Add(new TrailFault("checkpoint-forked", $"size {tree.Size}"));
        }
    }
}
