using System.CommandLine;
using Cases.Trail;

namespace Cases.Web.CommandLine;

/// <summary>Verifies an export without a database or network.</summary>
static class Verify
{
    public static Command Verb()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The export." };
        var since = new Option<FileInfo?>("--since") { Description = "An earlier export, or a checkpoint kept from before: the export verified has to extend it." };
        var trusted = new TrustOptions();
        var verb = new Command("verify", "Verifies an export on this machine alone, and says what is wrong and where.") { file, since };
        trusted.AddTo(verb);
        verb.SetAction((parsed, ct) => Task.Run(() =>
        {
            if (parsed.GetValue(since) is not { } earlier) return TrustOptions.Say(Judge(parsed.GetValue(file)!, trusted.Of(parsed), ct));
            var before = IsCheckpoint(earlier) ? TrailVerifier.VerifyCheckpoint(TrustOptions.Bytes(earlier), trusted.Of(parsed)) : Judge(earlier, trusted.Of(parsed), ct);
            if (!before.Valid)
            {
                Console.WriteLine("What was kept:");
                return TrustOptions.Say(before);
            }
            return TrustOptions.Say(Judge(parsed.GetValue(file)!, trusted.Of(parsed, before.Checkpoint), ct));
        }, ct));
        return verb;
    }

    // A checkpoint begins with its origin; an archive with PK and a byte that no origin has.
    static bool IsCheckpoint(FileInfo file)
    {
        if (!file.Exists) throw new UnusableException($"There is no file {file.FullName}.");
        using var bytes = file.OpenRead();
        Span<byte> head = stackalloc byte[4];
        return bytes.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4 && !head.SequenceEqual("PK\x03\x04"u8);
    }

    static Verdict Judge(FileInfo file, Trust trust, CancellationToken ct) =>
        file.Exists ? TrailVerifier.Verify(file.FullName, trust, ct) : throw new UnusableException($"There is no file {file.FullName}.");
}
