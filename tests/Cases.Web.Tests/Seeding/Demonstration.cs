using Cases.Engine;
using Cases.Postgres;
using Cases.Testing;
using Cases.Web.Seeding;

namespace Cases.Web.Tests.Seeding;

/// <summary>The demonstration, loaded once for all the tests that read it.</summary>
public sealed class Demonstration : IAsyncLifetime
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds", "demonstration");

    LoadedSeeds? loaded;

    public Store Store => loaded!.Store;

    public TestDatabase Database => loaded!.Database;

    public async ValueTask InitializeAsync() => loaded = await LoadedSeeds.Load();

    public async ValueTask DisposeAsync() => await loaded!.DisposeAsync();
}

[CollectionDefinition(nameof(Demonstration))]
public sealed class OfTheDemonstration : ICollectionFixture<Demonstration>;

/// <summary>A database with the demonstration in it, and the keys that belong to it.</summary>
public sealed class LoadedSeeds : IAsyncDisposable
{
    readonly DirectoryInfo keys;

    LoadedSeeds(TestDatabase database, DirectoryInfo keys, Store store) => (Database, this.keys, Store) = (database, keys, store);

    public TestDatabase Database { get; }

    public Store Store { get; }

    public static Task<LoadedSeeds> Load() => Load((Setting.Engine, int.MaxValue));

    /// <summary>Loads them by one engine up to so many commands, and goes on by the next; the last of them is the store's.</summary>
    public static async Task<LoadedSeeds> Load(params (IEngineKind Engine, int UpTo)[] turns)
    {
        var (database, keys) = (await (await TestCluster.Shared).CreateDatabase(), Directory.CreateTempSubdirectory("cases-seeds-"));
        var options = new StoreOptions { ConnectionString = database.ConnectionString, KeyFolder = keys.FullName };
        foreach (var (engine, upTo) in turns) await Load(options = options with { Engine = engine }, upTo);
        return new LoadedSeeds(database, keys, await Store.Open(options));
    }

    static async Task Load(StoreOptions options, int upTo)
    {
        using var enough = new CancellationTokenSource();
        var load = Seeder.Load(options, Demonstration.Folder, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), (sent, all) => { if (sent >= upTo && sent < all) enough.Cancel(); }, enough.Token);
        try
        {
            await load;
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested) { }
    }

    public Task<List<RecordedEvent>> Trail(CancellationToken ct) => Store.Engine.Feed(ct: ct).ToListAsync(ct).AsTask();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Database.DisposeAsync();
        keys.Delete(recursive: true);
    }
}
