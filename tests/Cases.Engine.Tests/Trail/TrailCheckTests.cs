using Cases.Engine.Tests.Conformance;
using Cases.Postgres.Trail;
using Cases.Testing;

namespace Cases.Engine.Tests.Trail;

/// <summary>What an owner of the database can do once the triggers are gone, and what shows it.</summary>
public sealed class TrailCheckTests : IAsyncLifetime
{
    static readonly Guid A = TestActs.Id(1);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cases-check-");
    PostgresUnderTest subject = null!;
    TrailCheck check = null!;
    Checkpointer checkpointer = null!;

    public async ValueTask InitializeAsync()
    {
        subject = await PostgresUnderTest.Start(await TestCluster.Shared);
        var keys = TrailKeys.LoadOrCreate(folder.FullName, "cases.example/trail");
        checkpointer = new Checkpointer(subject.Source, keys, TimeProvider.System);
        check = new TrailCheck(subject.Source, new TrailExporter(subject.Source, checkpointer, keys, TimeProvider.System));
        await subject.Engine.Execute(new OpenShelf(A), TestActs.New());
        for (var i = 0; i < 300; i++) await subject.Engine.Execute(new PutThing(A, $"thing {i}"), TestActs.New());
        await subject.Settle();
        await checkpointer.Sign();
    }

    public async ValueTask DisposeAsync()
    {
        await subject.DisposeAsync();
        folder.Delete(recursive: true);
    }

    async Task<string[]> Faults() => [.. (await check.Faults(static (_, _) => Task.CompletedTask).ToListAsync()).Select(f => f.ToString())];

    async Task Meddle(string table, string sql)
    {
        await subject.Admin.Run($"alter table cases.{table} disable trigger append_only");
        await subject.Admin.Run(sql);
        await subject.Admin.Run($"alter table cases.{table} enable trigger append_only");
    }

    [Fact]
    public async Task Nothing_is_wrong_with_a_log_nobody_meddled_with() => (await Faults()).ShouldBeEmpty();

    [Fact]
    public async Task Names_the_entry_that_was_altered()
    {
        await Meddle("mt_events", """update cases.mt_events e set data = data || '{"more": 1}' from cases.trail t where t.seq_id = e.seq_id and t.position = 42""");
        (await Faults()).ShouldBe(["entry-altered: position 42"]);
    }

    [Fact]
    public async Task Names_the_entry_that_is_gone()
    {
        await Meddle("mt_events", "delete from cases.mt_events e using cases.trail t where t.seq_id = e.seq_id and t.position = 300");
        (await Faults()).ShouldBe(["entry-missing: position 300"]);
    }

    [Fact]
    public async Task Finds_a_leaf_that_was_made_to_fit()
    {
        await Meddle("trail", "update cases.trail set leaf = sha256('other') where position = 7");
        (await Faults()).ShouldBe(["entry-altered: position 7", "node-altered: level 8, index 0", "checkpoint-forked: size 301", "head-altered: size 301"]);
    }

    [Fact]
    public async Task Finds_a_node_that_was_altered()
    {
        await Meddle("trail_nodes", "update cases.trail_nodes set hash = sha256('other')");
        (await Faults()).ShouldBe(["node-altered: level 8, index 0"]);
    }

    [Fact]
    public async Task Finds_a_head_that_was_altered()
    {
        await subject.Admin.Run("update cases.trail_head set edge = overlay(edge placing '\\xff'::bytea from 20)");
        (await Faults()).ShouldBe(["head-altered: size 301"]);
    }
}
