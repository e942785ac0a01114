using Cases.Postgres;
using Cases.Postgres.Trail;
using Cases.Testing;
using Cases.Trail;
using Cases.Web.CommandLine;

namespace Cases.Web.Tests.CommandLine;

public sealed class RotatingTests : IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cases-rotate-");
    TestDatabase database = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    string Secrets => Path.Combine(folder.FullName, "secrets");

    string Checkpoints => Path.Combine(folder.FullName, "checkpoints");

    public async ValueTask InitializeAsync()
    {
        Setting.WriteKey(folder.FullName);
        database = await (await TestCluster.Shared).CreateDatabase(Setting.Template);
        await using var store = await Open();
        await store.Checkpointer.Sign(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    Task<Store> Open() => Store.Open(new StoreOptions { ConnectionString = database.ConnectionString, KeyFolder = Secrets, CheckpointFolder = Checkpoints, Engine = Setting.Engine }, Stop);

    Task<int> Rotate() => Verbs.Run(["trail", "rotate", "--connection", database.ConnectionString, "--data", folder.FullName]);

    [Fact]
    public async Task Old_and_new_keys_sign_the_changeover_and_the_new_alone_what_follows()
    {
        var old = TrailKeys.LoadOrCreate(Secrets, null);
        (await Rotate()).ShouldBe(Verbs.Done);

        await using var store = await Open();
        SignedNote.TryParse(await File.ReadAllBytesAsync(Directory.GetFiles(Checkpoints, "checkpoint-changeover-*").ShouldHaveSingleItem(), Stop), out var changeover).ShouldBeTrue();
        changeover!.CheckSignatures(old.Verifying).Good.ShouldBe(old.Verifying, ignoreOrder: true);
        changeover.CheckSignatures(store.TrailKeys.Verifying).Good.ShouldBe(store.TrailKeys.Verifying, ignoreOrder: true);
        store.TrailKeys.Verifying.Intersect(old.Verifying).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_trail_of_readings_gets_new_keys_too()
    {
        var old = TrailKeys.LoadOrCreate(Path.Combine(Secrets, "readings"), null);
        (await Rotate()).ShouldBe(Verbs.Done);

        await using var store = await Open();
        store.Readings.Keys.Verifying.Intersect(old.Verifying).ShouldBeEmpty();
        (await store.Readings.Checkpointer.Sign(Stop)).Parse().Checkpoint.Origin.ShouldBe("cases.example/trail/readings");
    }

    [Fact]
    public async Task A_checkpoint_that_a_server_signed_with_the_old_keys_meanwhile_is_still_known()
    {
        await using var running = await Open();
        (await Rotate()).ShouldBe(Verbs.Done);
        new CheckpointFolder(Checkpoints).Write((await running.Checkpointer.Sign(Stop)).Parse().Checkpoint.Sign(running.TrailKeys.Signing).ToString(), DateTimeOffset.UnixEpoch);

        await using var store = await Open();
        (await store.Checkpointer.Sign(Stop)).Size.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Cut_off_before_the_new_keys_are_in_force_it_is_run_again()
    {
        await using (var store = await Open()) await store.Checkpointer.SignChangeover(store.TrailKeys.Next(Secrets), Stop);
        (await Rotate()).ShouldBe(Verbs.Done);
        (await Rotate()).ShouldBe(Verbs.Done);
        (await Verbs.Run(["trail", "check", "--connection", database.ConnectionString, "--data", folder.FullName])).ShouldBe(Verbs.Done);
    }
}
