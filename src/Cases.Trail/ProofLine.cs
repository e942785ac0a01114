using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Cases.Trail;

// One line of a part's proofs: the position, how many hashes the proof shares with the one before it, from the root down, and its
// others from the leaf up. Neighbours share most of the way, so a part stays small.
static class ProofLine
{
    const int MaxHashes = 63;
    const int MaxLength = 64 + MaxHashes * 45;

    public static byte[] Write(long position, IReadOnlyList<Hash> proof, IReadOnlyList<Hash> before)
    {
        var shared = 0;
        while (shared < proof.Count && shared < before.Count && proof[^(shared + 1)] == before[^(shared + 1)])
            shared++;
        var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{position} {shared}");
        foreach (var hash in proof.Take(proof.Count - shared))
            line.Append(' ').Append(hash);
        return Encoding.ASCII.GetBytes(line.Append('\n').ToString());
    }

    public static bool TryParse(ReadOnlySpan<byte> line, IReadOnlyList<Hash> before, out long position, [NotNullWhen(true)] out Hash[]? proof)
    {
        (position, proof) = (0, null);
        if (line.Length > MaxLength || !Utf8.IsValid(line))
            return false;
        var words = Encoding.UTF8.GetString(line).Split(' ');
        if (words.Length < 2 || !WholeNumber.TryParse(words[0], out position) || !WholeNumber.TryParse(words[1], out var shared)
            || shared > before.Count || words.Length - 2 + shared > MaxHashes)
            return false;
        var own = new Hash[words.Length - 2];
        for (var i = 0; i < own.Length; i++)
            if (!Hash.TryParse(words[i + 2], out own[i]))
                return false;
        proof = [.. own, .. before.TakeLast((int)shared)];
        return true;
    }
}
