using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Cases.Trail;

/// <summary>What an export says of itself besides its entries.</summary>
/// <param name="Checkpoint">The signed checkpoint over exactly the entries exported.</param>
/// <param name="Keys">The log's public keys, for those who have no better source.</param>
/// <param name="ExportedBy">Who exported, as an id.</param>
/// <param name="ExportedAt">When.</param>
/// <param name="Definitions">The versions of the definitions the entries were made under, by name.</param>
/// <param name="Opened">What was opened under a mandate; null where all stays sealed.</param>
public sealed record TrailExport(
    SignedNote Checkpoint,
    IReadOnlyList<VerifierKey> Keys,
    string ExportedBy,
    DateTimeOffset ExportedAt,
    IReadOnlyDictionary<string, string> Definitions,
    OpenedTexts? Opened = null)
{
    internal JsonObject? OpenedJson() => Opened is null ? null
        : new JsonObject { ["mandate"] = Opened.Mandate.ToString(), ["event"] = Opened.Event.ToString(), ["fields"] = Opened.Fields };
}

/// <summary>Personal texts that go out in clear beside the entries, which stay sealed and keep their hashes.</summary>
/// <param name="Mandate">Under which mandate: its stream in the trail.</param>
/// <param name="Event">The event in the trail by which the opening was recorded.</param>
/// <param name="Fields">How many texts.</param>
/// <param name="Lines">A line of JSON a text: position, field, value; in the order of positions.</param>
public sealed record OpenedTexts(Guid Mandate, Guid Event, long Fields, IAsyncEnumerable<ReadOnlyMemory<byte>> Lines);

/// <summary>Writes a whole trail as one zip that can be verified anywhere, see the README inside.
/// It streams; what memory grows by is a few bytes a 256 entries.</summary>
public static class TrailBundle
{
    /// <summary>Writes the export. The output need not be seekable; it stays open, and when this throws it is not a valid export.</summary>
    /// <param name="output">Gets the zip.</param>
    /// <param name="export">The checkpoint and what the manifest says.</param>
    /// <param name="entries">The entries in the order of their positions, from 0, each its bytes without line end.
    /// A buffer may be used again for the next.</param>
    /// <param name="cancellation">Stops the export.</param>
    /// <exception cref="InvalidOperationException">The entries are not those the checkpoint was signed over.</exception>
    public static async Task WriteAsync(
        Stream output, TrailExport export, IAsyncEnumerable<ReadOnlyMemory<byte>> entries, CancellationToken cancellation = default)
    {
        if (!Checkpoint.TryParse(export.Checkpoint.Text, out var checkpoint))
            throw new InvalidOperationException("The note is not a checkpoint.");
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, null, cancellation);
        await using var tiles = new TileSpool();
        var zip = new ZipWriting(archive, export.ExportedAt, cancellation);
        await zip.AddHeadAsync(export, "Cases.Trail.README.txt");
        await zip.AddAsync(BundleFile.Manifest, Manifest.Write(export, checkpoint));
        await zip.AddLinesAsync(BundleFile.Entries, entries, tiles);
        if (tiles.Size != checkpoint.Size || tiles.Root() != checkpoint.Root)
            throw new InvalidOperationException("The entries are not those the checkpoint was signed over.");
        if (export.Opened is { } opened)
            await zip.AddLinesAsync(BundleFile.Opened, opened.Lines);
        foreach (var tile in Tiles.Of(checkpoint.Size))
            await zip.AddAsync(tile.ToString(), await tiles.ReadAsync(tile, cancellation), CompressionLevel.NoCompression);
    }
}
