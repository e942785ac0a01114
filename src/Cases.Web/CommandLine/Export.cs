using System.CommandLine;
using Cases.Views;

namespace Cases.Web.CommandLine;

static class Export
{
    public static Command Verb() => new("export", "Exports what the database holds.") { Trail() };

    static Command Trail()
    {
        var database = new DatabaseOptions();
        var file = new Option<FileInfo>("--out") { Description = "The zip to write.", Required = true };
        var verb = new Command("trail", "Writes the activity trail as one zip that can be verified anywhere.") { file };
        database.AddTo(verb);
        verb.SetAction((parsed, ct) => database.On(parsed, async store =>
        {
            await store.Sequencer.Drain(ct);
            var path = parsed.GetValue(file)!.FullName;
            // Written aside and renamed whole: a cancelled export leaves no file that looks like one.
            var draft = path + ".part";
            try
            {
                await using (var output = OpenDraft(draft))
                    await store.Exporter.Export(output, "command-line", Definitions(), Report, ct);
                File.Move(draft, path, overwrite: true);
            }
            finally
            {
                File.Delete(draft);
            }
            await Console.Error.WriteLineAsync($"Wrote {path}. Verify it with: verify FILE --key KEY");
            foreach (var key in store.TrailKeys.Verifying) await Console.Error.WriteLineAsync($"  {key}");
            return Verbs.Done;
        }, ct));
        return verb;
    }

    public static IReadOnlyDictionary<string, string> Definitions() =>
        AllViews.Views.ToDictionary(v => v.Name, v => v.Definition.ToString(System.Globalization.CultureInfo.InvariantCulture));

    static FileStream OpenDraft(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException($"{path} cannot be written.");
        }
    }

    static void Report(long done, long all) => Console.Error.WriteLine($"{done} of {all} entries");
}
