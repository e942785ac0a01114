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
    public async Task<int> On(ParseResult parsed, Func<Store, Task<int>> verb, CancellationToken ct, TimeProvider? time = null)
    {
        var configuration = Settings(parsed);
        var site = Site.From(configuration);
        await using var database = await Database.Open(site.Connection, site.DataDirectory, Console.Error.WriteLine, ct);
        await using var store = await Store.Open(site.StoreOptions(database, time ?? TimeProvider.System), ct);
        return await verb(store);
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
