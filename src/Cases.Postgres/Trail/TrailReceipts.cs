using Cases.Trail;
using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>Receipts of single entries: each proves, to whoever has the trail's keys, that the entry is in what was signed.</summary>
public sealed class TrailReceipts(NpgsqlDataSource source, TrailExporter exporter, Checkpointer checkpointer)
{
    /// <summary>The receipt of an entry, which holds the entry itself, under a checkpoint signed now.</summary>
    /// <returns>Null when the trail has no such position yet.</returns>
    public async Task<TlogProof?> Of(long position, CancellationToken ct = default)
    {
        var (note, checkpoint) = (await checkpointer.Sign(ct)).Parse();
        if (position >= checkpoint.Size) return null;
        return new TlogProof(position, await new TrailNodes(source).Inclusion(position, checkpoint.Size, ct), note, await Entry(position, ct));
    }

    async Task<byte[]> Entry(long position, CancellationToken ct)
    {
        await foreach (var (_, entry) in exporter.Entries(position, position + 1, TrailFilter.Everything, null, ct)) return entry.ToArray();
        return [];
    }
}
