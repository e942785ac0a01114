using System.Text;

namespace Cases.Trail;

// The entries of a part and their proofs, read side by side: constant memory at any size.
sealed class PartReading(Checkpoint checkpoint, Func<string, Stream?> open)
{
    const int MaxConsistencyLength = 64 * 1024;
    const int MaxProofHashes = 127;

    public string Check(PartManifest manifest, Trust trust, CancellationToken cancellation)
    {
        if (trust.Kept is { } kept)
            CheckKept(kept, trust);
        var count = CheckEntries(manifest.Filter, out var first, cancellation);
        manifest.CheckAgainst(checkpoint, count);
        manifest.CheckPruned(first, count);
        if (manifest.IsAllThatIsLeft)
            return $"The {count} entries from {manifest.Pruned} to {checkpoint.Size - 1} are those that {checkpoint.Origin} signed, and all of them. "
                + $"The {manifest.Pruned} before them are left out: the file says that they were pruned. Each pruning is in the activity trail.";
        return $"The {count} entries in the file ({manifest.Filter}) are among the {checkpoint.Size} that {checkpoint.Origin} signed. "
            + "It is a part: that nothing of that part is missing is not proved.";
    }

    long CheckEntries(TrailFilter filter, out long first, CancellationToken cancellation)
    {
        first = long.MaxValue;
        using var entries = Required(BundleFile.Entries);
        using var proofs = Required(BundleFile.Proofs);
        var (lines, proving) = (new LineReader(entries), new LineReader(proofs));
        var (count, last) = (0L, -1L);
        Hash[] before = [];
        while (lines.TryRead(out var line))
        {
            if (count % 256 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (!proving.TryRead(out var proof))
                throw new Refused("entries-surplus", $"Line {count + 1} of the entries, and what follows it, has no proof.");
            if (!ProofLine.TryParse(proof, before, out var position, out var hashes) || position <= last)
                throw new Refused("proof-malformed", $"Line {count + 1} of the proofs is not one, or out of order.", detail: BundleFile.Proofs);
            if (line.Length > Entry.MaxLength || !MerkleProof.VerifyInclusion(MerkleTree.HashLeaf(line), position, checkpoint.Size, checkpoint.Root, hashes))
                throw new Refused("entry-altered", $"Entry {position} is not the one that was signed.", position);
            if (!Entry.TryRead(line, out var entry) || !filter.Admits(entry, line))
                throw new Refused("entry-unasked", $"Entry {position} is not of the part that the manifest names.", position);
            first = Math.Min(first, position);
            (before, last, count) = (hashes, position, count + 1);
        }
        if (lines.HasMore)
            throw new Refused("entries-surplus", "The entries end in the middle of a line.");
        return proving.HasMore ? throw new Refused("entries-cut", $"The entries end after {count}; the proofs go on.") : count;
    }

    void CheckKept(Checkpoint kept, Trust trust)
    {
        if (kept.Size == checkpoint.Size || kept.Size > checkpoint.Size || kept.Origin != checkpoint.Origin)
        {
            trust.CheckKept(checkpoint, _ => checkpoint.Root);
            return;
        }
        if (ReadConsistency() is not { } extension || extension.Size != kept.Size)
            throw new Refused("consistency-missing", $"The file does not prove that it extends the {kept.Size} entries kept from before: ask for it when exporting.");
        if (!MerkleProof.VerifyConsistency(kept.Size, kept.Root, checkpoint.Size, checkpoint.Root, [.. extension.Proof]))
            throw new Refused("checkpoint-forked", $"The first {kept.Size} entries are not those of the checkpoint kept from before.");
    }

    Extension? ReadConsistency()
    {
        using var stream = open(BundleFile.Consistency);
        if (stream is null)
            return null;
        var bytes = new byte[MaxConsistencyLength + 1];
        var lines = Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var proof = new List<Hash>();
        foreach (var line in lines.Skip(1).Take(MaxProofHashes))
            proof.Add(Hash.TryParse(line, out var hash) ? hash : throw Malformed());
        return lines.Length > 0 && WholeNumber.TryParse(lines[0], out var size) ? new Extension(size, proof) : throw Malformed();
    }

    Stream Required(string name) => open(name) ?? throw new Refused("file-missing", $"The file {name} is missing.", detail: name);

    static Refused Malformed() => new("proof-malformed", "The proof of consistency cannot be read.", detail: BundleFile.Consistency);
}
