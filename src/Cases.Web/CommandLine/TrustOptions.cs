using System.CommandLine;
using Cases.Trail;

namespace Cases.Web.CommandLine;

/// <summary>What whoever verifies knows beforehand: nothing of it comes from the file that is verified.</summary>
sealed class TrustOptions
{
    readonly Option<string[]> keys = new("--key") { Description = "A public key of the trail, had from somewhere else than the file; may be repeated." };
    readonly Option<string?> origin = new("--origin") { Description = "The trail's name, as published." };

    public void AddTo(Command verb)
    {
        verb.Options.Add(keys);
        verb.Options.Add(origin);
    }

    public Trust Of(ParseResult parsed, Checkpoint? kept = null) => new(
        [.. (parsed.GetValue(keys) ?? []).Select(text => VerifierKey.TryParse(text, out var known) ? known : throw new UnusableException($"'{text}' is not a verifier key."))],
        parsed.GetValue(origin), kept);

    public static byte[] Bytes(FileInfo file)
    {
        if (!file.Exists) throw new UnusableException($"There is no file {file.FullName}.");
        if (file.Length > 1024 * 1024) throw new UnusableException($"{file.Name} is too large for a receipt.");
        return File.ReadAllBytes(file.FullName);
    }

    /// <summary>Prints the verdict; the verb's exit code.</summary>
    public static int Say(Verdict verdict)
    {
        Console.WriteLine(verdict.Valid ? $"valid: {verdict.Sentence}" : $"INVALID ({verdict.Code}): {verdict.Sentence}");
        if (verdict.Checkpoint is { } checkpoint) Console.WriteLine($"{checkpoint.Origin}, {checkpoint.Size} entries, root {checkpoint.Root}");
        foreach (var signer in verdict.Signers) Console.WriteLine($"signed by {signer}");
        return verdict.Valid ? Verbs.Done : Verbs.FoundWrong;
    }
}
