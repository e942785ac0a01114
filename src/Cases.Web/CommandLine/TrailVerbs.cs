using System.CommandLine;
using Cases.Postgres;
using Cases.Postgres.Trail;

namespace Cases.Web.CommandLine;

/// <summary>What an operator does about the trail itself.</summary>
static class TrailVerbs
{
    public static Command Verb() => new("trail", "Looks after the activity trail, and the trail of who read whose file.") { Check(), Rotate(), Open(), Prune() };

    static Command Check()
    {
        var database = new DatabaseOptions();
        var verb = new Command("check", "Reads the logs of both trails against their trees and every checkpoint signed, and the database's grants and triggers against what they must be; names each fault.");
        database.AddTo(verb);
        verb.SetAction((parsed, ct) => database.On(parsed, async store =>
        {
            await store.Sequencer.Drain(ct);
            await store.Readings.Sequencer.Drain(ct);
            var wrong = 0L;
            foreach (var fault in await store.Guards.Faults(ct)) Say(fault);
            await foreach (var fault in store.TrailCheck.Faults(Report, ct)) Say(fault);
            await foreach (var fault in store.Readings.Check.Faults(Report, ct)) Say(fault);
            await Console.Error.WriteLineAsync(wrong == 0 ? "Logs, trees, checkpoints, grants and triggers are as they must be." : $"{wrong} faults.");
            return wrong == 0 ? Verbs.Done : Verbs.FoundWrong;

            void Say(TrailFault fault)
            {
                Console.WriteLine($"{fault.Code}\t{fault.Where}");
                wrong++;
            }
        }, ct, evenForked: true));
        return verb;
    }

    static Command Rotate()
    {
        var database = new DatabaseOptions();
        var verb = new Command("rotate", "Gives both trails new keys: both old and new sign the checkpoint of the changeover. Servers take the new ones at their next start.");
        database.AddTo(verb);
        verb.SetAction((parsed, ct) => database.On(parsed, async (_, options) =>
        {
            await using (var store = await Store.Open(options, ct))
            {
                await store.Sequencer.Drain(ct);
                Console.WriteLine((await store.Checkpointer.SignChangeover(store.TrailKeys.Next(options.KeyFolder), ct)).Note);
                await store.Readings.Sequencer.Drain(ct);
                Console.WriteLine((await store.Readings.Checkpointer.SignChangeover(store.Readings.Keys.Next(ReadingsTrail.KeyFolder(options)), ct)).Note);
            }
            await Console.Error.WriteLineAsync("The trails have new keys. Give everybody the checkpoints above: who trusts the old keys sees by their signatures which are the new. Start the servers anew.");
            foreach (var folder in new[] { options.KeyFolder, ReadingsTrail.KeyFolder(options) })
            {
                TrailKeys.Promote(folder, options.Time.GetUtcNow());
                foreach (var key in TrailKeys.LoadOrCreate(folder, null).Verifying) await Console.Error.WriteLineAsync($"  {key}");
            }
            return Verbs.Done;
        }, ct));
        return verb;
    }

    static Command Open()
    {
        var database = new DatabaseOptions();
        var origin = new Argument<string>("ORIGIN") { Description = "The new trail's name: an address without its scheme, such as cases.example.org/trail-2." };
        var reason = new Option<string>("--reason") { Description = "Why, for the trail.", Required = true };
        var verb = new Command("open", "After a restore: ends the trail that was handed out, and goes on under another name with new keys.") { origin, reason };
        database.AddTo(verb);
        verb.SetAction((parsed, ct) => database.On(parsed, async (site, options) =>
        {
            if (string.IsNullOrWhiteSpace(parsed.GetValue(reason))) throw new UnusableException("Say why: --reason TEXT.");
            try
            {
                var first = await TrailContinuation.Open(options with { Origin = null }, parsed.GetValue(origin)!, parsed.GetValue(reason)!, site.ActNow(options.Time), ct);
                Console.WriteLine(first.Text);
                await Console.Error.WriteLineAsync("The trail goes on. Set Trail__Origin to its new name if it is set, and give everybody the new keys. The old ones were put aside.");
                return Verbs.Done;
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentException)
            {
                throw new UnusableException(e.Message);
            }
        }, ct));
        return verb;
    }

    static Command Prune()
    {
        var database = new DatabaseOptions();
        var months = new Option<int>("--months") { Description = "How many months a reading is kept at least.", DefaultValueFactory = _ => 12 };
        var verb = new Command("prune", "Forgets who read whose file once the time is over: recorded in the activity trail first. The hashes stay, and later proofs valid.") { months };
        database.AddTo(verb);
        verb.SetAction((parsed, ct) => database.On(parsed, async store =>
        {
            if (parsed.GetValue(months) < 1) throw new UnusableException("At least one month is kept: --months N.");
            var first = await store.Pruning.Prune(parsed.GetValue(months), "command-line", ct);
            await store.Settle(ct);
            await Console.Error.WriteLineAsync(first == 0 ? "No reading was forgotten yet." : $"Readings are kept from position {first} on.");
            return Verbs.Done;
        }, ct));
        return verb;
    }

    static Task Report(long done, long all) => Console.Error.WriteLineAsync($"{done} of {all} entries");
}
