using System.Buffers;
using System.Runtime.CompilerServices;
using Cases.Trail;
using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>Writes the whole trail as an export that verifies itself anywhere. Memory stays constant whatever its size.</summary>
public sealed class TrailExporter(NpgsqlDataSource source, Checkpointer checkpointer, TrailKeys keys, TimeProvider time)
{
    const int Page = 5000;

    /// <param name="output">Gets the zip; need not be seekable.</param>
    /// <param name="by">Who exports: an account id.</param>
    /// <param name="definitions">The number of each view's definition, by name.</param>
    /// <param name="progress">Called with the entries written and the entries in all.</param>
    /// <param name="ct">Stops the export; what was written is then not a valid one.</param>
    public async Task Export(
        Stream output, string by, IReadOnlyDictionary<string, string> definitions, Action<long, long>? progress = null, CancellationToken ct = default)
    {
        var text = await checkpointer.Sign(ct);
        if (!SignedNote.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var note) || !Checkpoint.TryParse(note.Text, out var checkpoint))
            throw new InvalidDataException("The stored checkpoint cannot be read.");
        var export = new TrailExport(note, keys.Verifying, by, time.GetUtcNow(), definitions);
        await TrailBundle.WriteAsync(output, export, Entries(0, checkpoint.Size, progress, ct), ct);
    }

    /// <summary>The bytes of each entry, in position order. The buffer is used again for the next.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Entries(
        long from, long to, Action<long, long>? progress, [EnumeratorCancellation] CancellationToken ct)
    {
        var buffer = new ArrayBufferWriter<byte>();
        for (var start = from; start < to; start += Page)
        {
            await using var select = source.CreateCommand(Sql.Named("read_entries"));
            select.Parameters.Add(new() { Value = start });
            select.Parameters.Add(new() { Value = Math.Min(start + Page, to) });
            await using var row = await select.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct))
            {
                buffer.ResetWrittenCount();
                Unsequenced.Read(row).WriteEntry(row.GetInt64(12), buffer);
                yield return buffer.WrittenMemory;
            }
            progress?.Invoke(Math.Min(start + Page, to), to);
        }
    }
}
