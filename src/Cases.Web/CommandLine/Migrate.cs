using System.CommandLine;

namespace Cases.Web.CommandLine;

static class Migrate
{
    public static Command Verb()
    {
        var database = new DatabaseOptions();
        var verb = new Command("migrate", "Makes or upgrades the schema, and ends.");
        database.AddTo(verb);
        verb.SetAction((parsed, ct) => database.On(parsed, async store =>
        {
            await Console.Error.WriteLineAsync($"The schema is up to date; the trail holds {await store.Clock.Size(ct)} events.");
            return Verbs.Done;
        }, ct));
        return verb;
    }
}
