using Cases.Engine;
using Cases.Postgres;
using Cases.Testing;
using Cases.Web.CommandLine;

namespace Cases.Web.Tests.CommandLine;

public sealed class ReadingsVerbsTests : IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cases-readings-");
    TestDatabase database = null!;
    string key = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Setting.WriteKey(folder.FullName);
        database = await (await TestCluster.Shared).CreateDatabase(Setting.Template);
        await using var store = await Open(new LongAgo());
        for (var i = 0; i < 5; i++) await store.AccessLog.Record("caseworker", Role.Caseworker, Guid.CreateVersion7(), "journey", Stop);
        await store.Readings.Sequencer.Drain(Stop);
        await store.Readings.Checkpointer.Sign(Stop);
        key = store.Readings.Keys.Verifying[0].ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    Task<Store> Open(TimeProvider time) => Store.Open(new StoreOptions
    {
        ConnectionString = database.ConnectionString, KeyFolder = Path.Combine(folder.FullName, "secrets"), CheckpointFolder = Path.Combine(folder.FullName, "checkpoints"),
        Engine = Setting.Engine, Time = time,
    }, Stop);

    string Zip(string name) => Path.Combine(folder.FullName, name);

    Task<int> Run(params string[] verb) => Verbs.Run([.. verb, "--connection", database.ConnectionString, "--data", folder.FullName]);

    [Fact]
    public async Task Readings_are_exported_and_verified()
    {
        (await Run("export", "readings", "--out", Zip("readings.zip"))).ShouldBe(Verbs.Done);
        (await Verbs.Run(["verify", Zip("readings.zip"), "--key", key, "--origin", "cases.example/trail/readings"])).ShouldBe(Verbs.Done);
    }

    [Fact]
    public async Task What_is_left_after_a_pruning_extends_an_export_from_before()
    {
        await Run("export", "readings", "--out", Zip("before.zip"));
        (await Run("trail", "prune", "--months", "1")).ShouldBe(Verbs.Done);

        (await Run("export", "readings", "--out", Zip("after.zip"), "--since", Zip("before.zip"))).ShouldBe(Verbs.Done);
        (await Verbs.Run(["verify", Zip("after.zip"), "--since", Zip("before.zip"), "--key", key])).ShouldBe(Verbs.Done);
    }

    [Fact]
    public async Task Nothing_is_wrong_with_either_trail_after_a_pruning()
    {
        await Run("trail", "prune");
        (await Run("trail", "check")).ShouldBe(Verbs.Done);
    }

    [Fact]
    public async Task A_month_at_least_is_kept() => (await Run("trail", "prune", "--months", "0")).ShouldBe(Verbs.Unusable);

    sealed class LongAgo : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 1, 10, 9, 0, 0, TimeSpan.Zero);
    }
}
