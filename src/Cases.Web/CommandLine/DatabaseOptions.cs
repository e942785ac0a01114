using System.CommandLine;
using Cases.Postgres;
using Cases.Web.Hosting;
using Cases.Web.Shell;

namespace Cases.Web.CommandLine;

/// <summary>Which database a verb works on: <c>--connection</c>, else <c>ConnectionStrings__Cases</c>, else our own under <c>--data</c>.</summary>
sealed class DatabaseOptions
{
    readonly Option<string?> connection = new("--connection") { Description = "The database, as an Npgsql connection string." };
    readonly Option<string?> data = new("--data") { Description = "The folder of keys, and of our own PostgreSQL when no database is named." };

    public void AddTo(Command verb)
    {
        verb.Options.Add(connection);
        verb.Options.Add(data);
    }

    /// <summary>Runs a verb on the opened store.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="verb">What to do.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="evenForked">True for what only looks, and for what mends: it is done after a restore too.</param>
    public Task<int> On(ParseResult parsed, Func<Store, Task<int>> verb, CancellationToken ct, bool evenForked = false) => On(parsed, async (_, options) =>
    {
        await using var store = await Store.Open(options with { EvenForked = evenForked }, ct);
        return await verb(store);
    }, ct);

    /// <summary>Runs a verb that opens the store itself.</summary>
    public async Task<int> On(ParseResult parsed, Func<Site, StoreOptions, Task<int>> verb, CancellationToken ct)
    {
        var site = Site.From(Settings(parsed));
        await using var database = await Database.Open(site.Connection, site.DataDirectory, Console.Error.WriteLine, ct);
        return await verb(site, site.StoreOptions(database, TimeProvider.System));
    }

    ConfigurationManager Settings(ParseResult parsed)
    {
        var configuration = new ConfigurationManager();
        configuration.SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables();
        configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["connection"] = parsed.GetValue(connection), ["data"] = parsed.GetValue(data) }
            .Where(setting => setting.Value is not null));
        return configuration;
    }
}
