using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Cases.Trail;

/// <summary>What a log sends a witness: C2SP tlog-witness, <c>add-checkpoint</c>.</summary>
/// <param name="Old">The size of the checkpoint the witness cosigned last; 0 for none.</param>
/// <param name="Proof">That the new checkpoint extends it; at most 63 hashes.</param>
/// <param name="Note">The new checkpoint with the log's signatures.</param>
public sealed record WitnessRequest(long Old, IReadOnlyList<Hash> Proof, SignedNote Note)
{
    const int MaxProof = 63;

    /// <summary>The request's body.</summary>
    public byte[] ToBytes() =>
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"old {Old}\n") + string.Concat(Proof.Select(hash => $"{hash}\n")) + "\n"), .. Note.ToBytes()];

    /// <summary>Reads a body.</summary>
    /// <returns>False when it is not such a request.</returns>
    public static bool TryParse(ReadOnlySpan<byte> body, [NotNullWhen(true)] out WitnessRequest? request)
    {
        request = null;
        var end = body.IndexOf("\n\n"u8);
        if (end < 0 || end > 8 * 1024 || !SignedNote.TryParse(body[(end + 2)..], out var note))
            return false;
        var lines = Encoding.ASCII.GetString(body[..end]).Split('\n');
        if (lines.Length > 1 + MaxProof || !lines[0].StartsWith("old ", StringComparison.Ordinal) || !WholeNumber.TryParse(lines[0][4..], out var old))
            return false;
        var proof = new List<Hash>();
        foreach (var line in lines[1..])
        {
            if (!Hash.TryParse(line, out var hash))
                return false;
            proof.Add(hash);
        }
        request = new WitnessRequest(old, proof, note);
        return true;
    }
}
