using Cases.Engine;
using Cases.Postgres;
using Cases.Postgres.Trail;
using Cases.Programmes;
using Cases.Testing;
using Cases.Trail;
using Cases.Views;
using Cases.Web.CommandLine;

namespace Cases.Web.Tests.CommandLine;

/// <summary>One database is worked on; the other is the backup from before. Keys and checkpoints are outside both.</summary>
public sealed class RestoreTests : IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cases-restore-");
    TestDatabase worked = null!, backup = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static Act Now { get; } = new()
    {
        CommandId = Guid.CreateVersion7(), Actor = "command-line", Role = Role.Administrator, OccurredOn = Past.Day, Today = Past.Day, Now = DateTimeOffset.UnixEpoch,
    };

    public async ValueTask InitializeAsync()
    {
        Setting.WriteKey(folder.FullName);
        (worked, backup) = (await (await TestCluster.Shared).CreateDatabase(Setting.Template), await (await TestCluster.Shared).CreateDatabase(Setting.Template));
        await using var before = await Store.Open(Options(backup), Stop);
        await before.Checkpointer.Sign(Stop);
        await using var store = await Store.Open(Options(worked), Stop);
        await store.Engine.Execute(new RegisterTerritory("elsewhere", new Words("Elsewhere", "Ailleurs"), TerritoryKind.City, "Europe/Paris", "FR"), Now, Stop);
        await store.Settle(Stop);
        await store.Checkpointer.Sign(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await worked.DisposeAsync();
        await backup.DisposeAsync();
        folder.Delete(recursive: true);
    }

    StoreOptions Options(TestDatabase database) => new()
    {
        ConnectionString = database.ConnectionString, KeyFolder = Path.Combine(folder.FullName, "secrets"), CheckpointFolder = Path.Combine(folder.FullName, "checkpoints"), Engine = Setting.Engine,
    };

    [Fact]
    public async Task The_database_that_was_worked_on_opens() => await (await Store.Open(Options(worked), Stop)).DisposeAsync();

    [Fact]
    public async Task A_backup_from_before_the_newest_checkpoint_is_refused() =>
        (await Should.ThrowAsync<TrailForkedException>(Store.Open(Options(backup), Stop))).Message.ShouldContain("does not extend the checkpoint of");

    [Fact]
    public async Task A_backup_can_still_be_looked_at() =>
        (await Verbs.Run(["trail", "check", "--connection", backup.ConnectionString, "--data", folder.FullName])).ShouldBe(Verbs.Done);

    [Fact]
    public async Task Nothing_is_exported_from_a_backup() =>
        (await Verbs.Run(["export", "trail", "--out", Path.Combine(folder.FullName, "no.zip"), "--connection", backup.ConnectionString, "--data", folder.FullName])).ShouldBe(Verbs.FoundWrong);

    [Fact]
    public async Task A_trail_that_is_whole_is_not_ended() =>
        (await Verbs.Run(["trail", "open", "cases.example/trail-2", "--reason", "x", "--connection", worked.ConnectionString, "--data", folder.FullName])).ShouldBe(Verbs.Unusable);

    [Fact]
    public async Task After_a_restore_the_trail_goes_on_under_another_name_and_names_the_last_good_checkpoint()
    {
        (await Verbs.Run(["trail", "open", "cases.example/trail-2", "--reason", "Broken disk", "--connection", backup.ConnectionString, "--data", folder.FullName])).ShouldBe(Verbs.Done);

        await using var store = await Store.Open(Options(backup), Stop);
        store.TrailKeys.Origin.ShouldBe("cases.example/trail-2");
        var newest = (await SignedCheckpoint.Newest(store.Source, Stop))!.Parse().Checkpoint;
        var continued = (await store.Engine.History(TrailRecord.Id, Stop)).ShouldHaveSingleItem().Data.ShouldBeOfType<TrailContinued>();
        (continued.Former, continued.GoodSize, continued.LostSize, newest.Origin, newest.Size)
            .ShouldBe(("cases.example/trail", newest.Size - 1, newest.Size, "cases.example/trail-2", newest.Size));
        File.Exists(Path.Combine(folder.FullName, "checkpoints", $"checkpoint-lost-{continued.LostSize}")).ShouldBeTrue();

        var export = Path.Combine(folder.FullName, "after.zip");
        await using (var file = File.Create(export)) await store.Exporter.Export(file, "auditor", AllViews.Views.ToDictionary(v => v.Name, _ => "1"), ct: Stop);
        TrailVerifier.Verify(export, new Trust(store.TrailKeys.Verifying, "cases.example/trail-2"), Stop).Valid.ShouldBeTrue();
    }

    [Fact]
    public async Task Readings_that_were_lost_end_their_trail_too_and_leave_the_other_as_it_is()
    {
        await using (var store = await Store.Open(Options(worked), Stop))
        {
            await store.AccessLog.Record("caseworker", Role.Caseworker, Guid.CreateVersion7(), "journey", Stop);
            await store.Readings.Sequencer.Drain(Stop);
            await store.Readings.Checkpointer.Sign(Stop);
        }
        await using (var lost = worked.Source.CreateCommand("""
            alter table cases.readings disable trigger append_only; delete from cases.readings; alter table cases.readings enable trigger append_only;
            alter table cases.readings_checkpoints disable trigger append_only; delete from cases.readings_checkpoints where size > 0;
            alter table cases.readings_checkpoints enable trigger append_only; update cases.readings_head set size = 0, edge = '', low_water = 0
            """)) await lost.ExecuteNonQueryAsync(Stop);

        (await Verbs.Run(["trail", "open", "cases.example/trail-2", "--reason", "Broken disk", "--connection", worked.ConnectionString, "--data", folder.FullName])).ShouldBe(Verbs.Done);

        await using var after = await Store.Open(Options(worked), Stop);
        (after.TrailKeys.Origin, after.Readings.Keys.Origin).ShouldBe(("cases.example/trail", "cases.example/trail-2/readings"));
        ((TrailContinued)(await after.Engine.History(TrailRecord.Id, Stop)).ShouldHaveSingleItem().Data).LostSize.ShouldBe(1);
    }
}
