using System.IO.Compression;
using System.Text;

namespace Cases.Trail;

/// <summary>An entry with the proof that it is in the trail.</summary>
/// <param name="Bytes">Its line without the line end; the buffer may be used again for the next.</param>
/// <param name="Proof">The inclusion proof of RFC 6962 under the export's checkpoint, from the leaf upward.</param>
public readonly record struct ProvenEntry(long Position, ReadOnlyMemory<byte> Bytes, IReadOnlyList<Hash> Proof);

/// <summary>That the trail extends an earlier checkpoint: RFC 6962 section 2.1.2.</summary>
/// <param name="Size">The entries of the earlier checkpoint.</param>
public sealed record Extension(long Size, IReadOnlyList<Hash> Proof);

/// <summary>Writes a part of a trail as one zip: the chosen entries, each with its proof under the same signed checkpoint. It streams; the proofs wait in a
/// temporary file.</summary>
/// <remarks>What it cannot prove is that nothing of the part is missing: for that there is the whole export.</remarks>
public static class TrailPart
{
    /// <summary>Writes the part. The output need not be seekable; it stays open, and when this throws it is not a valid part.</summary>
    /// <param name="output">Gets the zip.</param>
    /// <param name="export">The checkpoint and what the manifest says.</param>
    /// <param name="filter">What was chosen.</param>
    /// <param name="entries">The chosen entries, in the order of their positions.</param>
    /// <param name="extends">The proof for a reader who kept an earlier checkpoint, if any.</param>
    /// <param name="pruned">The first position whose content still exists; 0 where all does.</param>
    /// <param name="cancellation">Stops the export.</param>
    /// <exception cref="InvalidOperationException">An entry is not in the checkpoint, or out of order; or everything left was to be written, and some is missing.</exception>
    public static async Task WriteAsync(
        Stream output, TrailExport export, TrailFilter filter, IAsyncEnumerable<ProvenEntry> entries, Extension? extends = null,
        long pruned = 0, CancellationToken cancellation = default)
    {
        if (!Checkpoint.TryParse(export.Checkpoint.Text, out var checkpoint))
            throw new InvalidOperationException("The note is not a checkpoint.");
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, null, cancellation);
        await using var proofs = Temporary();
        var zip = new ZipWriting(archive, export.ExportedAt, cancellation);
        await zip.AddHeadAsync(export, "Cases.Trail.README-part.txt");
        if (extends is not null)
            await zip.AddAsync(BundleFile.Consistency, Encoding.ASCII.GetBytes(string.Join('\n', extends.Proof.Select(h => $"{h}").Prepend($"{extends.Size}")) + '\n'));
        var count = await AddEntries(zip, checkpoint, entries, proofs);
        var manifest = new PartManifest(checkpoint.Origin, checkpoint.Size, count, checkpoint.Size - count, filter, pruned);
        if (manifest.IsAllThatIsLeft && count != checkpoint.Size - pruned)
            throw new InvalidOperationException("The entries are not all that is left.");
        if (export.Opened is { } opened)
            await zip.AddLinesAsync(BundleFile.Opened, opened.Lines);
        proofs.Position = 0;
        await zip.AddAsync(BundleFile.Proofs, proofs);
        await zip.AddAsync(BundleFile.Manifest, manifest.Write(export));
    }

    static async Task<long> AddEntries(ZipWriting zip, Checkpoint checkpoint, IAsyncEnumerable<ProvenEntry> entries, FileStream proofs)
    {
        var (count, last) = (0L, -1L);
        IReadOnlyList<Hash> before = [];
        await zip.AddLinesAsync(BundleFile.Entries, Proven());
        return count;

        async IAsyncEnumerable<ReadOnlyMemory<byte>> Proven()
        {
            await foreach (var (position, bytes, proof) in entries)
            {
                if (position <= last || !MerkleProof.VerifyInclusion(MerkleTree.HashLeaf(bytes.Span), position, checkpoint.Size, checkpoint.Root, [.. proof]))
                    throw new InvalidOperationException($"Entry {position} is out of order, or not in what was signed.");
                await proofs.WriteAsync(ProofLine.Write(position, proof, before));
                (before, last, count) = (proof, position, count + 1);
                yield return bytes;
            }
        }
    }

    static FileStream Temporary() => new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        Options = FileOptions.DeleteOnClose,
        BufferSize = 64 * 1024,
    });
}
