using Cases.Engine;
using Cases.Postgres;
using Cases.Postgres.Trail;
using Cases.Programmes;
using Cases.Testing;
using Cases.Trail;
using Cases.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Cases.Web.Tests.CommandLine;

/// <summary>A trail with a witness on a loopback port.</summary>
public sealed class CosigningTests : IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cases-cosign-");
    readonly SigningKey key = SigningKey.Generate(SignatureKind.Cosignature, "witness.example");
    TestDatabase worked = null!, backup = null!;
    Witness witness = null!;
    WebApplication app = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Setting.WriteKey(folder.FullName);
        (worked, backup) = (await (await TestCluster.Shared).CreateDatabase(Setting.Template), await (await TestCluster.Shared).CreateDatabase(Setting.Template));
        var log = TrailKeys.LoadOrCreate(Path.Combine(folder.FullName, "secrets"), null);
        witness = new Witness(key, log.Verifying, Path.Combine(folder.FullName, "witness"), TimeProvider.System);
        app = WitnessHost.Build(witness, "http://127.0.0.1:0");
        await app.StartAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        witness.Dispose();
        await worked.DisposeAsync();
        await backup.DisposeAsync();
        folder.Delete(recursive: true);
    }

    // Without a folder of checkpoints: the witness alone remembers.
    Task<Store> Open(TestDatabase database) => Store.Open(new StoreOptions
    {
        ConnectionString = database.ConnectionString, KeyFolder = Path.Combine(folder.FullName, "secrets"), Engine = Setting.Engine,
        Witnesses = [WitnessAddress.Parse($"{app.Urls.First()} {key.Verifier}")],
    }, Stop);

    static async Task Work(Store store, string code)
    {
        await store.Engine.Execute(new RegisterTerritory(code, new Words("Elsewhere", "Ailleurs"), TerritoryKind.City, "Europe/Paris", "FR"), new Act
        {
            CommandId = Guid.CreateVersion7(), Actor = "administrator", Role = Role.Administrator, OccurredOn = Past.Day, Today = Past.Day, Now = DateTimeOffset.UnixEpoch,
        }, Stop);
        await store.Settle(Stop);
    }

    [Fact]
    public async Task A_checkpoint_carries_the_witness_signature_and_so_does_the_next()
    {
        await using var store = await Open(worked);
        await store.Checkpointer.Sign(Stop);
        await Work(store, "elsewhere");

        var (note, _) = (await store.Checkpointer.Sign(Stop)).Parse();
        note.CheckSignatures([key.Verifier]).Good.ShouldBe([key.Verifier]);
        note.CheckSignatures(store.TrailKeys.Verifying).Good.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_witness_that_does_not_answer_stops_nothing()
    {
        await using var store = await Open(worked);
        await app.StopAsync(Stop);

        var (note, _) = (await store.Checkpointer.Sign(Stop)).Parse();
        note.CheckSignatures([key.Verifier]).Holds.ShouldBeFalse();
        note.CheckSignatures(store.TrailKeys.Verifying).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task A_trail_shorter_than_what_the_witness_saw_is_signed_no_more()
    {
        await using (var store = await Open(worked))
        {
            await Work(store, "elsewhere");
            await store.Checkpointer.Sign(Stop);
        }
        await using var restored = await Open(backup);
        await Should.ThrowAsync<TrailForkedException>(restored.Checkpointer.Sign(Stop));
    }

    [Fact]
    public async Task A_trail_of_the_same_length_with_another_history_is_signed_no_more()
    {
        await using (var store = await Open(worked))
        {
            await Work(store, "elsewhere");
            await store.Checkpointer.Sign(Stop);
        }
        await using var restored = await Open(backup);
        await Work(restored, "otherwhere");
        await Should.ThrowAsync<TrailForkedException>(restored.Checkpointer.Sign(Stop));
    }
}
