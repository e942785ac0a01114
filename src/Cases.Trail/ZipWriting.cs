using System.IO.Compression;
using System.Text;

namespace Cases.Trail;

// Every file bears the export's own time, so that the same export is the same bytes.
sealed class ZipWriting(ZipArchive archive, DateTimeOffset time, CancellationToken cancellation)
{
    public async Task AddAsync(string name, byte[] bytes, CompressionLevel compression = CompressionLevel.Optimal)
    {
        await using var stream = await OpenAsync(name, compression);
        await stream.WriteAsync(bytes, cancellation);
    }

    public async Task AddAsync(string name, Stream bytes)
    {
        await using var stream = await OpenAsync(name, CompressionLevel.Optimal);
        await bytes.CopyToAsync(stream, cancellation);
    }

    /// <summary>What every export holds beside its manifest and entries.</summary>
    public async Task AddHeadAsync(TrailExport export, string readme)
    {
        await AddAsync(BundleFile.Checkpoint, export.Checkpoint.ToBytes());
        await AddAsync(BundleFile.Keys, Encoding.UTF8.GetBytes(string.Concat(export.Keys.Select(key => $"{key}\n"))));
        await AddResourceAsync(BundleFile.Readme, readme);
        await AddResourceAsync(BundleFile.VerifyPage, "Cases.Trail.verify.html");
    }

    async Task AddResourceAsync(string name, string resource)
    {
        await using var stream = typeof(TrailBundle).Assembly.GetManifestResourceStream(resource)!;
        await AddAsync(name, stream);
    }

    public async Task AddLinesAsync(string name, IAsyncEnumerable<ReadOnlyMemory<byte>> lines, TileSpool? tiles = null)
    {
        await using var stream = await OpenAsync(name, CompressionLevel.Fastest);
        await foreach (var batch in new LinesAhead(lines).Read(cancellation))
        {
            if (name == BundleFile.Entries) ThrowIfTooLong(batch);
            tiles?.Append(batch);
            await stream.WriteAsync(batch.Bytes, cancellation);
        }
    }

    static void ThrowIfTooLong(LineBatch entries)
    {
        for (var i = 0; i < entries.Count; i++)
            if (entries[i].Length > Entry.MaxLength) throw new EntryTooLongException(entries[i].Length);
    }

    Task<Stream> OpenAsync(string name, CompressionLevel compression)
    {
        var file = archive.CreateEntry(name, compression);
        file.LastWriteTime = time;
        return file.OpenAsync(cancellation);
    }
}
