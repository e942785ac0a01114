using System.Buffers;
using System.Runtime.CompilerServices;
using Cases.Trail;
using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>Writes a trail, whole or in part, as an export that verifies itself anywhere. Memory stays constant whatever its size.</summary>
public sealed class TrailExporter(NpgsqlDataSource source, Checkpointer checkpointer, TrailKeys keys, TimeProvider time, TrailTables? which = null)
{
    const int Page = 5000;

    readonly TrailTables of = which ?? TrailTables.Activity;

    /// <summary>Writes the whole trail; where its beginning was pruned, all that is left, each entry with its proof.</summary>
    /// <param name="output">Gets the zip; need not be seekable.</param>
    /// <param name="by">Who exports: an account id.</param>
    /// <param name="definitions">The number of each view's definition, by name.</param>
    /// <param name="since">A checkpoint the reader has kept: where the beginning was pruned, the export then proves that the trail extends it. A whole one always can.</param>
    /// <param name="opened">What was opened under a mandate; null where all stays sealed.</param>
    /// <param name="progress">Called with the entries looked at and the entries in all.</param>
    /// <param name="ct">Stops the export; what was written is then not a valid one.</param>
    public async Task Export(
        Stream output, string by, IReadOnlyDictionary<string, string> definitions, Checkpoint? since = null, OpenedTexts? opened = null,
        Action<long, long>? progress = null, CancellationToken ct = default)
    {
        if (await of.Beginning(source, ct) > 0)
        {
            await ExportPart(output, TrailFilter.Everything, by, definitions, since, opened, progress, ct);
            return;
        }
        var (export, checkpoint) = await Begin(by, definitions, opened, ct);
        await TrailBundle.WriteAsync(output, export, Bytes(Entries(0, checkpoint.Size, TrailFilter.Everything, progress, ct), ct), ct);
    }

    /// <summary>Writes a part of the trail, each entry with its proof under a checkpoint signed now.</summary>
    /// <param name="output">Gets the zip; need not be seekable.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="by">Who exports: an account id.</param>
    /// <param name="definitions">The number of each view's definition, by name.</param>
    /// <param name="since">A checkpoint the reader has kept: the part then proves that the trail extends it.</param>
    /// <param name="opened">What was opened under a mandate; null where all stays sealed.</param>
    /// <param name="progress">Called with the entries looked at and the entries in all.</param>
    /// <param name="ct">Stops the export; what was written is then not a valid one.</param>
    /// <exception cref="TrailForkedException">The checkpoint kept is not of this trail.</exception>
    public async Task ExportPart(
        Stream output, TrailFilter filter, string by, IReadOnlyDictionary<string, string> definitions, Checkpoint? since = null,
        OpenedTexts? opened = null, Action<long, long>? progress = null, CancellationToken ct = default)
    {
        var (export, checkpoint) = await Begin(by, definitions, opened, ct);
        var proofs = new ProofReading(new TrailNodes(source, of), checkpoint.Size);
        var extends = since is null ? null : await Extends(since, checkpoint, ct);
        var first = await of.Beginning(source, ct);
        await TrailPart.WriteAsync(output, export, filter, Proven(), extends, first, ct);

        async IAsyncEnumerable<ProvenEntry> Proven()
        {
            await foreach (var (position, bytes) in Entries(first, checkpoint.Size, filter, progress, ct))
                yield return new ProvenEntry(position, bytes, await proofs.Of(position, ct));
        }
    }

    async Task<(TrailExport, Checkpoint)> Begin(string by, IReadOnlyDictionary<string, string> definitions, OpenedTexts? opened, CancellationToken ct)
    {
        var (note, checkpoint) = (await checkpointer.Sign(ct)).Parse();
        return (new TrailExport(note, keys.Verifying, by, time.GetUtcNow(), definitions, opened), checkpoint);
    }

    async Task<Extension> Extends(Checkpoint since, Checkpoint now, CancellationToken ct)
    {
        var proof = since.Size <= now.Size ? await new TrailNodes(source, of).Consistency(since.Size, now.Size, ct) : [];
        return since.Origin == now.Origin && MerkleProof.VerifyConsistency(since.Size, since.Root, now.Size, now.Root, proof)
            ? new Extension(since.Size, proof)
            : throw new TrailForkedException($"The trail does not extend the checkpoint of {since.Size} entries.");
    }

    static async IAsyncEnumerable<ReadOnlyMemory<byte>> Bytes(
        IAsyncEnumerable<(long Position, ReadOnlyMemory<byte> Bytes)> entries, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var (_, bytes) in entries.WithCancellation(ct)) yield return bytes;
    }

    /// <summary>How many entries there are now under a checkpoint.</summary>
    /// <exception cref="TrailForkedException">The trail does not extend what was signed before.</exception>
    public async Task<long> Size(CancellationToken ct = default) => (await checkpointer.Sign(ct)).Size;

    /// <summary>The entries of a filter, in position order. The buffer is used again for the next.</summary>
    public async IAsyncEnumerable<(long Position, ReadOnlyMemory<byte> Bytes)> Entries(
        long from, long to, TrailFilter filter, Action<long, long>? progress, [EnumeratorCancellation] CancellationToken ct)
    {
        var buffer = new ArrayBufferWriter<byte>();
        for (var start = from; start < to; start += Page)
        {
            await using var select = source.CreateCommand(Sql.Named(of.Entries));
            foreach (var value in new object?[]
            {
                start, Math.Min(start + Page, to), filter.Territory, filter.Stream, Midnight(filter.From), Midnight(filter.To?.AddDays(1)), filter.Person, filter.Actor, filter.Type,
            }) select.Parameters.Add(new() { Value = value ?? DBNull.Value });
            await using var row = await select.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct))
            {
                buffer.ResetWrittenCount();
                var position = row.GetInt64(12);
                Unsequenced.Read(row).WriteEntry(position, buffer);
                yield return (position, buffer.WrittenMemory);
            }
            progress?.Invoke(Math.Min(start + Page, to), to);
        }
    }

    static DateTimeOffset? Midnight(DateOnly? day) => day is { } of ? new DateTimeOffset(of, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
