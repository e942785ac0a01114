using System.CommandLine;
using System.Text;
using Cases.Trail;

namespace Cases.Web.CommandLine;

/// <summary>Verifies a receipt without a database or network.</summary>
static class VerifyReceipt
{
    public static Command Verb()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The receipt, with the entry in it." };
        var trusted = new TrustOptions();
        var verb = new Command("verify-receipt", "Verifies a receipt on this machine alone, and prints the entry it is of.") { file };
        trusted.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var bytes = TrustOptions.Bytes(parsed.GetValue(file)!);
            if (!TlogProof.TryParse(bytes, out var receipt) || receipt.Extra is not { } entry) throw new UnusableException("The file is not a receipt with its entry.");
            var verdict = receipt.Verify(entry.Span, trusted.Of(parsed));
            if (verdict.Valid) Console.WriteLine(Encoding.UTF8.GetString(entry.Span));
            return TrustOptions.Say(verdict);
        });
        return verb;
    }
}
