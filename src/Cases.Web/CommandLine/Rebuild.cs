using System.CommandLine;
using Cases.Engine;
using Cases.Postgres.Views;
using Cases.Views;

namespace Cases.Web.CommandLine;

static class Rebuild
{
    public static Command Verb()
    {
        var database = new DatabaseOptions();
        var names = ViewNames.Argument();
        var verb = new Command("rebuild", "Makes views anew from the trail; readers keep the old rows until the new ones are whole.") { names };
        database.AddTo(verb);
        verb.SetAction((parsed, ct) => database.On(parsed, async store =>
        {
            var views = ViewNames.Chosen(parsed.GetValue(names) ?? []);
            await store.Sequencer.Drain(ct);
            await store.Rebuild.Run(views, new Progress(), ct);
            await Console.Error.WriteLineAsync($"Rebuilt {string.Join(", ", views.Select(v => v.Name))}.");
            return Verbs.Done;
        }, ct));
        return verb;
    }

    sealed class Progress : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => Console.Error.WriteLine($"{value.Done} of {value.Total} events");
    }
}

static class ViewNames
{
    public static Argument<string[]> Argument() =>
        new("VIEW") { Description = "The views meant; all when none is named.", Arity = ArgumentArity.ZeroOrMore };

    public static IReadOnlyList<IView> Chosen(IReadOnlyCollection<string> names) => names.Count == 0
        ? AllViews.Views
        : [.. names.Distinct().Select(name => AllViews.Views.FirstOrDefault(v => v.Name == name) ?? throw Unknown(name, AllViews.Views.Select(v => v.Name)))];

    public static UnusableException Unknown(string name, IEnumerable<string> known) =>
        new($"There is no view '{name}'. There are: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
}
