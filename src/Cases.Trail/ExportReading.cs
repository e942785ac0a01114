using System.IO.Compression;
using System.Text;

namespace Cases.Trail;

// One pass over one export.
sealed class ExportReading(ZipArchive archive, Trust trust)
{
    const int MaxKeysLength = 64 * 1024;
    const int MaxManifestLength = 1024 * 1024;

    readonly Dictionary<string, ZipArchiveEntry> _files = [];

    public Verdict Verify(CancellationToken cancellation)
    {
        Index();
        var keys = trust.Keys.Count > 0 ? trust.Keys : KeysInFile();
        var checkpoint = trust.Check(Read(BundleFile.Checkpoint, SignedNote.MaxLength), keys, out var signers);
        try
        {
            if (PartManifest.TryParse(Read(BundleFile.Manifest, MaxManifestLength), out var part))
            {
                foreach (var name in _files.Keys.Where(name => !BundleFile.IsOneOfAPart(name)))
                    throw Unexpected(name);
                var held = new PartReading(checkpoint, name => _files.GetValueOrDefault(name)?.Open()).Check(part, trust, cancellation);
                return Verdict.Good(held + Opened(), trust.Keys.Count == 0, checkpoint, signers);
            }
            CheckManifest(checkpoint);
            CheckNames(checkpoint);
            var tiles = new TrustedTiles(checkpoint, ReadTile);
            trust.CheckKept(checkpoint, tiles.RootAt);
            CheckEntries(checkpoint, tiles, cancellation);
        }
        catch (Refused refused)
        {
            return refused.Verdict(checkpoint, signers);
        }
        var sentence = $"All {checkpoint.Size} entries are those that {checkpoint.Origin} signed." + Opened();
        return Verdict.Good(sentence, trust.Keys.Count == 0, checkpoint, signers);
    }

    void Index()
    {
        foreach (var file in archive.Entries)
        {
            if (!_files.TryAdd(file.FullName, file))
                throw Unexpected(file.FullName);
        }
    }

    VerifierKey[] KeysInFile()
    {
        var lines = Encoding.UTF8.GetString(Read(BundleFile.Keys, MaxKeysLength)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => VerifierKey.TryParse(line, out var key) ? key
            : throw new Refused("keys-malformed", "keys.txt holds a line that is not a verifier key.", detail: BundleFile.Keys))];
    }

    void CheckManifest(Checkpoint checkpoint)
    {
        if (!Manifest.TryParse(Read(BundleFile.Manifest, MaxManifestLength), out var manifest))
            throw new Refused("manifest-malformed", "manifest.json is not the manifest of an export.", detail: BundleFile.Manifest);
        manifest.CheckAgainst(checkpoint);
    }

    void CheckNames(Checkpoint checkpoint)
    {
        foreach (var name in _files.Keys)
        {
            var isTile = TilePath.TryParse(name, out var path) && path == Tiles.At(path.Level, path.Index, checkpoint.Size);
            if (!isTile && !BundleFile.IsOne(name))
                throw Unexpected(name);
        }
    }

    void CheckEntries(Checkpoint checkpoint, TrustedTiles tiles, CancellationToken cancellation)
    {
        using var stream = File(BundleFile.Entries).Open();
        var (lines, batches) = (new LineReader(stream), new CheckAhead());
        try
        {
            for (var first = 0L; first < checkpoint.Size; first += Tiles.Width)
            {
                cancellation.ThrowIfCancellationRequested();
                batches.Next().Fill(first, tiles.Leaves(first / Tiles.Width), lines);
                batches.Start();
            }
        }
        finally
        {
            // Whatever stopped the reading, an earlier entry that is wrong comes first.
            batches.Finish();
        }
        if (lines.HasMore)
            throw new Refused("entries-surplus", $"There is more after the {checkpoint.Size} entries that were signed.", checkpoint.Size);
    }

    // A sealed text is bound to its value by a key that nobody outside has, so the value cannot be proved without opening all that the key seals.
    string Opened() => !_files.ContainsKey(BundleFile.Opened) ? ""
        : $" {BundleFile.Opened} holds texts that were opened under a mandate: that they are what was sealed is not proved.";

    byte[] ReadTile(TilePath path)
    {
        var name = path.ToString();
        var length = path.Width * Hash.Size;
        var bytes = Read(name, length);
        return bytes.Length == length ? bytes : throw new Refused("tile-malformed", $"The file {name} has a wrong length.", detail: name);
    }

    byte[] Read(string name, int most)
    {
        using var stream = File(name).Open();
        var bytes = new byte[most + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= most ? bytes[..length]
            : throw new Refused("file-too-large", $"The file {name} is larger than it can be.", detail: name);
    }

    ZipArchiveEntry File(string name) => _files.GetValueOrDefault(name)
        ?? throw new Refused("file-missing", $"The file {name} is missing.", detail: name);

    static Refused Unexpected(string name) =>
        new("file-unexpected", $"The file {name} does not belong in an export, or is there twice.", detail: name);
}
