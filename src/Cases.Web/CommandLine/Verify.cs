using System.CommandLine;
using Cases.Trail;

namespace Cases.Web.CommandLine;

/// <summary>Verifies an export without a database or network.</summary>
static class Verify
{
    public static Command Verb()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The export." };
        var key = new Option<string[]>("--key") { Description = "A public key of the trail, had from somewhere else than the file; may be repeated." };
        var verb = new Command("verify", "Verifies an export on this machine alone, and says what is wrong and where.") { file, key };
        verb.SetAction((parsed, ct) => Task.Run(() => Judge(parsed.GetValue(file)!, parsed.GetValue(key) ?? [], ct), ct));
        return verb;
    }

    static int Judge(FileInfo file, string[] keys, CancellationToken ct)
    {
        if (!file.Exists) throw new UnusableException($"There is no file {file.FullName}.");
        var trusted = keys.Select(text => VerifierKey.TryParse(text, out var known) ? known : throw new UnusableException($"'{text}' is not a verifier key."));
        var verdict = TrailVerifier.Verify(file.FullName, new Trust([.. trusted]), ct);
        Console.WriteLine(verdict.Valid ? $"valid: {verdict.Sentence}" : $"INVALID ({verdict.Code}): {verdict.Sentence}");
        if (verdict.Checkpoint is { } checkpoint) Console.WriteLine($"{checkpoint.Origin}, {checkpoint.Size} entries, root {checkpoint.Root}");
        foreach (var signer in verdict.Signers) Console.WriteLine($"signed by {signer}");
        return verdict.Valid ? Verbs.Done : Verbs.FoundWrong;
    }
}
