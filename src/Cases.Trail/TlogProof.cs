using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Cases.Trail;

/// <summary>A receipt: one entry's inclusion proof with the signed checkpoint it leads to.
/// C2SP tlog-proof v1, file extension <c>.tlog-proof</c>.</summary>
/// <param name="Index">The entry's position.</param>
/// <param name="Hashes">The inclusion proof of RFC 6962, from the leaf upward.</param>
/// <param name="Checkpoint">The signed checkpoint.</param>
/// <param name="Extra">Opaque bytes that nothing vouches for.</param>
public sealed record TlogProof(long Index, IReadOnlyList<Hash> Hashes, SignedNote Checkpoint, ReadOnlyMemory<byte>? Extra = null)
{
    const string Header = "c2sp.org/tlog-proof@v1";
    const int MaxHeadLength = 128 * 1024;
    const int MaxHashes = 63;

    /// <summary>The receipt as the specification writes it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header).Append('\n');
        if (Extra is { } extra)
            text.Append("extra ").Append(Convert.ToBase64String(extra.Span)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"index {Index}\n");
        foreach (var hash in Hashes)
            text.Append(hash).Append('\n');
        return text.Append('\n').Append(Checkpoint).ToString();
    }

    /// <summary>Reads a receipt without believing it.</summary>
    /// <returns>False when the bytes are none.</returns>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out TlogProof? proof)
    {
        proof = null;
        var end = bytes.IndexOf("\n\n"u8);
        if (end is < 0 or > MaxHeadLength || !Utf8.IsValid(bytes[..end]) || !SignedNote.TryParse(bytes[(end + 2)..], out var note))
            return false;
        var lines = new Queue<string>(Encoding.UTF8.GetString(bytes[..end]).Split('\n'));
        if (lines.Dequeue() != Header || !TryTakeExtra(lines, out var extra) || !TryTakeIndex(lines, out var index)
            || !TryTakeHashes(lines, out var hashes))
            return false;
        proof = new TlogProof(index, hashes, note, extra);
        return true;
    }

    /// <summary>Says whether this entry is in the log, by the trusted keys. Never throws on a bad receipt.</summary>
    /// <param name="entry">The entry's bytes: its line without the line end.</param>
    /// <param name="trust">The keys known beforehand; a receipt has none of its own.</param>
    public Verdict Verify(ReadOnlySpan<byte> entry, Trust trust)
    {
        try
        {
            var checkpoint = trust.Check(Checkpoint.ToBytes(), trust.Keys, out var signers);
            if (!MerkleProof.VerifyInclusion(MerkleTree.HashLeaf(entry), Index, checkpoint.Size, checkpoint.Root, [.. Hashes]))
                throw new Refused("entry-altered", $"Entry {Index} is not the one that was signed.", Index);
            return Verdict.Good($"Entry {Index} is in the trail that {checkpoint.Origin} signed.", false, checkpoint, signers);
        }
        catch (Refused refused)
        {
            return refused.Verdict();
        }
    }

    static bool TryTakeExtra(Queue<string> lines, out ReadOnlyMemory<byte>? extra)
    {
        extra = null;
        if (!lines.TryPeek(out var line) || !line.StartsWith("extra ", StringComparison.Ordinal))
            return true;
        lines.Dequeue();
        if (!Base64.TryDecode(line["extra ".Length..], out var bytes))
            return false;
        extra = bytes;
        return true;
    }

    static bool TryTakeHashes(Queue<string> lines, [NotNullWhen(true)] out List<Hash>? hashes)
    {
        hashes = [];
        if (lines.Count > MaxHashes)
            return false;
        foreach (var line in lines)
        {
            if (!Hash.TryParse(line, out var hash))
                return false;
            hashes.Add(hash);
        }
        return true;
    }

    static bool TryTakeIndex(Queue<string> lines, out long index)
    {
        index = 0;
        return lines.TryDequeue(out var line) && line.StartsWith("index ", StringComparison.Ordinal)
            && WholeNumber.TryParse(line["index ".Length..], out index);
    }
}
