using System.CommandLine;

namespace Cases.Web.CommandLine;

static class Check
{
    public static Command Verb()
    {
        var database = new DatabaseOptions();
        var names = ViewNames.Argument();
        var verb = new Command("check", "Compares views with the trail and names every difference: key, column, live value, rebuilt value.") { names };
        database.AddTo(verb);
        verb.SetAction((parsed, ct) => database.On(parsed, async store =>
        {
            var wrong = 0;
            await store.Settle(ct);
            foreach (var view in ViewNames.Chosen(parsed.GetValue(names) ?? []))
            {
                var differences = await store.Check.Differences(view, ct);
                foreach (var d in differences) Console.WriteLine($"{view.Name}\t{d.Key}\t{d.Column}\t{d.Live}\t{d.Rebuilt}");
                await Console.Error.WriteLineAsync($"{view.Name}: {(differences.Count == 0 ? "no difference" : $"{differences.Count} differences")}");
                wrong += differences.Count;
            }
            return wrong == 0 ? Verbs.Done : Verbs.FoundWrong;
        }, ct, evenForked: true));
        return verb;
    }
}
