using System.CommandLine;
using Cases.Trail;

namespace Cases.Web.CommandLine;

/// <summary>Verifies an export without a database or network.</summary>
static class Verify
{
    public static Command Verb()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The export." };
        var since = new Option<FileInfo?>("--since") { Description = "An earlier export: the one verified has to extend it." };
        var trusted = new TrustOptions();
        var verb = new Command("verify", "Verifies an export on this machine alone, and says what is wrong and where.") { file, since };
        trusted.AddTo(verb);
        verb.SetAction((parsed, ct) => Task.Run(() =>
        {
            if (parsed.GetValue(since) is not { } earlier) return TrustOptions.Say(Judge(parsed.GetValue(file)!, trusted.Of(parsed), ct));
            var before = Judge(earlier, trusted.Of(parsed), ct);
            if (!before.Valid)
            {
                Console.WriteLine("The earlier export:");
                return TrustOptions.Say(before);
            }
            return TrustOptions.Say(Judge(parsed.GetValue(file)!, trusted.Of(parsed, before.Checkpoint), ct));
        }, ct));
        return verb;
    }

    static Verdict Judge(FileInfo file, Trust trust, CancellationToken ct) =>
        file.Exists ? TrailVerifier.Verify(file.FullName, trust, ct) : throw new UnusableException($"There is no file {file.FullName}.");
}
