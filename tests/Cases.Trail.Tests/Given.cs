using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Cases.Trail.Tests;

static class Given
{
    public const string Origin = "cases.example.org/trail";

    public static readonly SigningKey Ed25519 = SigningKey.Generate(SignatureKind.Ed25519, Origin);
    public static readonly SigningKey Ecdsa = SigningKey.Generate(SignatureKind.EcdsaP256, Origin);
    public static readonly Trust Trust = new([Ed25519.Verifier, Ecdsa.Verifier], Origin);

    static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static byte[] Entry(long position, string data = """{"goal":"B1","hours":30}""")
    {
        var entry = new Entry(
            position, new Guid("0c0ffee0-0000-4000-8000-000000000001"), "pathway", position + 1,
            new Guid((int)position, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 7), "pathway-agreed", "FR-33",
            new Guid("0c0ffee0-0000-4000-8000-0000000000aa"), new DateOnly(2026, 3, 2), Noon.AddMilliseconds(position));
        var line = new ArrayBufferWriter<byte>();
        entry.Write("""{"role":"caseworker","command":"agree-pathway","actor":"caseworker-1"}"""u8, Encoding.UTF8.GetBytes(data), line);
        return line.WrittenSpan.ToArray();
    }

    public static byte[][] Entries(int count) => [.. Enumerable.Range(0, count).Select(position => Entry(position))];

    public static Hash[] Leaves(int count) => [.. Enumerable.Range(0, count).Select(i => MerkleTree.HashLeaf(BitConverter.GetBytes(i)))];

    public static Checkpoint Checkpoint(IEnumerable<byte[]> entries)
    {
        var range = new CompactRange();
        foreach (var entry in entries)
            range.Append(MerkleTree.HashLeaf(entry));
        return new Checkpoint(Origin, range.Size, range.Root());
    }

    public static async Task<byte[]> Bundle(byte[][] entries, SignedNote? checkpoint = null)
    {
        var output = new MemoryStream();
        await TrailBundle.WriteAsync(output, Export(checkpoint ?? Checkpoint(entries).Sign(Ed25519, Ecdsa)), Streamed(entries));
        return output.ToArray();
    }

    public static TrailExport Export(SignedNote checkpoint) =>
        new(checkpoint, [Ed25519.Verifier, Ecdsa.Verifier], "auditor-1", Noon, new Dictionary<string, string> { ["outcomes"] = "3" });

    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> Streamed(byte[][] entries)
    {
        await Task.Yield();
        foreach (var entry in entries)
            yield return entry;
    }

    public static Dictionary<string, byte[]> Unzip(byte[] bundle, params string[] only)
    {
        using var archive = new ZipArchive(new MemoryStream(bundle));
        return archive.Entries.Where(file => only.Length == 0 || only.Contains(file.FullName)).ToDictionary(file => file.FullName, Content);
    }

    static byte[] Content(ZipArchiveEntry file)
    {
        using var stream = file.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(bytes);
            }
        }
        return output.ToArray();
    }

    public static byte[] With(byte[] bundle, string name, byte[] bytes) =>
        Zip(Unzip(bundle).Where(file => file.Key != name).Append(new(name, bytes)));

    public static Verdict Verify(byte[] bundle, Trust? trust = null) => TrailVerifier.Verify(new MemoryStream(bundle), trust ?? Trust);
}
