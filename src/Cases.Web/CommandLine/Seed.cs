using System.CommandLine;
using Cases.Web.Seeding;

namespace Cases.Web.CommandLine;

static class Seed
{
    public static Command Verb()
    {
        var database = new DatabaseOptions();
        var path = new Argument<string>("PATH") { Description = "A folder of .jsonl files of commands, or one file." };
        var verb = new Command("seed", "Sends the commands of seed files. Run again, it continues where it was cut off.") { path };
        database.AddTo(verb);
        verb.SetAction((parsed, ct) => database.On(parsed, async (site, options) =>
        {
            try
            {
                await Seeder.Load(options, parsed.GetValue(path)!, site.TimeZone, (sent, all) => Console.Error.WriteLine($"{sent} of {all} commands"), ct);
                return Verbs.Done;
            }
            catch (SeedException e)
            {
                throw new UnusableException(e.Message);
            }
        }, ct));
        return verb;
    }
}
