namespace Cases.Trail;

/// <summary>What a verification found.</summary>
/// <param name="Code">A stable name in kebab-case, for translation: <c>valid</c>, <c>keys-from-file</c> (valid, but with no key known
/// beforehand), or what is wrong.</param>
/// <param name="Sentence">The finding in one plain English sentence or two.</param>
/// <param name="Position">The first position in the trail that is wrong, when one can be named.</param>
/// <param name="Detail">The file, key or origin the sentence names, if any.</param>
/// <param name="Checkpoint">The checkpoint, once its signature held.</param>
/// <param name="Signers">The keys whose signatures held.</param>
public sealed record Verdict(
    string Code, string Sentence, long? Position, string? Detail, Checkpoint? Checkpoint, IReadOnlyList<VerifierKey> Signers)
{
    /// <summary>Everything that was verified is as it was signed.</summary>
    public bool Valid => Code is "valid" or KeysFromFile;

    internal const string KeysFromFile = "keys-from-file";

    internal static Verdict Good(string sentence, bool keysFromFile, Checkpoint checkpoint, IReadOnlyList<VerifierKey> signers) => new(
        keysFromFile ? KeysFromFile : "valid",
        keysFromFile ? $"{sentence} Signatures were checked only with the keys in the file, which whoever made the file chose." : sentence,
        null, null, checkpoint, signers);
}

// Ends a verification from wherever the fault is found; the verifier turns it into its verdict.
sealed class Refused(string code, string sentence, long? position = null, string? detail = null) : Exception(sentence)
{
    public Verdict Verdict(Checkpoint? checkpoint = null, IReadOnlyList<VerifierKey>? signers = null) =>
        new(code, Message, position, detail, checkpoint, signers ?? []);
}
