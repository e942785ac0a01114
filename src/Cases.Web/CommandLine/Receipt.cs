using System.CommandLine;

namespace Cases.Web.CommandLine;

/// <summary>Receipts of single acts, as one can be given to a participant.</summary>
static class Receipt
{
    public static Command Verb()
    {
        var database = new DatabaseOptions();
        var position = new Argument<long>("POSITION") { Description = "The entry's position in the trail." };
        var file = new Option<FileInfo>("--out") { Description = "The .tlog-proof to write.", Required = true };
        var verb = new Command("receipt", "Writes a receipt of one entry: the entry, its proof, and the signed checkpoint.") { position, file };
        database.AddTo(verb);
        verb.SetAction((parsed, ct) => database.On(parsed, async store =>
        {
            await store.Sequencer.Drain(ct);
            var at = parsed.GetValue(position);
            if (at < 0 || await store.Receipts.Of(at, ct) is not { } receipt) throw new UnusableException($"The trail has no position {at}.");
            await File.WriteAllTextAsync(parsed.GetValue(file)!.FullName, receipt.ToString(), ct);
            await Console.Error.WriteLineAsync("Verify it with: verify-receipt FILE --key KEY");
            foreach (var key in store.TrailKeys.Verifying) await Console.Error.WriteLineAsync($"  {key}");
            return Verbs.Done;
        }, ct));
        return verb;
    }
}
