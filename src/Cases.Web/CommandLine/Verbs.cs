using System.CommandLine;
using Cases.Postgres.Sealing;
using Cases.Postgres.Server;
using Cases.Postgres.Trail;
using Npgsql;

namespace Cases.Web.CommandLine;

/// <summary>The command line, stable: data on standard output, progress and messages on standard error.</summary>
public static partial class Verbs
{
    public static async Task<int> Run(string[] args)
    {
        // Whatever is not a verb belongs to the host: --urls, --environment and every other setting.
        if (args.Length == 0 || args[0].StartsWith('-') && args[0] is not ("-h" or "-?" or "--help" or "--version")) return await Serve.Run(args);
        if (args[0] == "serve") return await Serve.Run(args[1..]);

        var root = new RootCommand("Cases: an event-sourced case-management system for newcomer-integration programmes.")
        {
            new Command("serve", "Serves the pages and the API (the default verb)."),
            Migrate.Verb(), Seed.Verb(), Events.Verb(), Rebuild.Verb(), Check.Verb(), Replay.Verb(), Export.Verb(), Verify.Verb(), Receipt.Verb(), VerifyReceipt.Verb(), Import.Verb(), TrailVerbs.Verb(), WitnessVerbs.Verb(),
        };
        var parsed = root.Parse(args);
        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? Unusable : code;
        }
        catch (Exception e) when (e is UnusableException or ServerUnavailableException or WrongMasterKeyException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Unusable;
        }
        catch (TrailForkedException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return FoundWrong;
        }
        catch (NpgsqlException e)
        {
            await Console.Error.WriteLineAsync($"The database does not answer: {(e as PostgresException)?.SqlState ?? e.GetType().Name}.");
            return Unusable;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled. It can be run again.");
            return FoundWrong;
        }
    }
}
