using Cases.Postgres;
using Cases.Web.Seeding;
using Cases.Web.Shell;

namespace Cases.Web.Hosting;

/// <summary>The database and the store on it, on their way to being open.</summary>
public sealed class Opening : IAsyncDisposable
{
    readonly Task<Database> database;
    readonly Task<Store> store;

    public Opening(Site site, string? seeds, CancellationToken ct)
    {
        // Before a server is started for an engine that is not there.
        _ = Engines.Named(site.Engine);
        database = Task.Run(() => Database.Open(site.Connection, site.DataDirectory, Console.Error.WriteLine, ct), ct);
        store = OpenStore(site, site.Demonstration ? seeds : null, ct);
    }

    /// <summary>Done when the store is open; fails as opening it does.</summary>
    public Task Ready => store;

    /// <summary>For the host's services, none of which is asked for before <see cref="Ready"/>.</summary>
    public Store Store => store.IsCompleted ? store.GetAwaiter().GetResult() : throw new InvalidOperationException("The database is not open yet.");

    async Task<Store> OpenStore(Site site, string? seeds, CancellationToken ct)
    {
        var options = site.StoreOptions(await database, TimeProvider.System);
        if (seeds is { Length: > 0 }) await LoadDemonstration(options, seeds, site.TimeZone, ct);
        return await Store.Open(options, ct);
    }

    static async Task LoadDemonstration(StoreOptions options, string seeds, TimeZoneInfo zone, CancellationToken ct)
    {
        if (!await Seeder.IsWanted(options, seeds, ct)) return;
        await Console.Error.WriteLineAsync("Loading the demonstration programme.");
        try
        {
            await Seeder.Load(options, seeds, zone, static (sent, all) => Console.Error.WriteLine($"{sent} of {all} commands"), ct);
        }
        catch (SeedException e)
        {
            await Console.Error.WriteLineAsync($"The demonstration was not loaded to its end: {e.Message}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ((Task)store).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (store.IsCompletedSuccessfully) await store.Result.DisposeAsync();
        await ((Task)database).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (database.IsCompletedSuccessfully) await database.Result.DisposeAsync();
    }
}
