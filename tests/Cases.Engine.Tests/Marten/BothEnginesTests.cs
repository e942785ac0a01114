using Cases.Engine.Tests.Conformance;
using Cases.Engine.Tests.Views;
using Cases.Marten;
using Cases.Postgres;
using Cases.Testing;
using Cases.Trail;
using Npgsql;

namespace Cases.Engine.Tests.Marten;

/// <summary>One database, two engines: what one wrote the other continues.</summary>
public sealed class BothEnginesTests : IAsyncLifetime
{
    static readonly Guid A = TestActs.Id(1);
    static readonly Guid B = TestActs.Id(2);
    static readonly DateTimeOffset Start = new(2024, 10, 14, 9, 30, 0, 123, 456, TimeSpan.Zero);

    readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("cases-both-");
    TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await (await TestCluster.Shared).CreateDatabase();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        keys.Delete(recursive: true);
    }

    public static TheoryData<bool> Orders => [true, false];

    [Theory, MemberData(nameof(Orders))]
    public async Task What_one_engine_began_the_other_continues(bool martenFirst)
    {
        var (first, second) = martenFirst ? (MartenEngine.Kind, PostgresEngine.Kind) : (PostgresEngine.Kind, MartenEngine.Kind);
        await Work(first, "cup");
        await Work(second, "plate");
        await Work(first, "spoon");

        var receipts = new List<string>();
        foreach (var kind in new[] { first, second })
        {
            await using var store = await Open(kind);
            receipts.Add(await Receipt(store, 5));
            (await store.Engine.History(A)).Select(e => (e.Version, e.Type)).ShouldBe(
                [(1, "shelf-opened"), (2, "thing-put"), (3, "thing-taken"), (4, "thing-put"), (5, "thing-taken"), (6, "thing-put"), (7, "thing-taken")]);
            (await store.Engine.Feed().ToListAsync(TestContext.Current.CancellationToken)).Select(e => e.Position!.Value).ShouldBe(Enumerable.Range(0, 11).Select(i => (long)i));
            foreach (var view in store.Options.Views) (await store.Check.Differences(view)).ShouldBeEmpty();
        }
        receipts[1].ShouldBe(receipts[0]);
    }

    [Fact]
    public async Task The_same_commands_have_the_same_root_on_both()
    {
        var acts = Enumerable.Range(0, 4).Select(_ => TestActs.New()).ToList();
        await using var other = await (await TestCluster.Shared).CreateDatabase();
        var roots = new List<Checkpoint>();
        foreach (var (kind, on) in new[] { (PostgresEngine.Kind, database), (MartenEngine.Kind, other) })
        {
            await using var store = await Open(kind, on);
            await store.Engine.Execute(new OpenShelf(A), acts[0]);
            await store.Engine.Execute(new PutThing(A, "cup"), acts[1]);
            await store.Engine.Execute(new OpenShelf(B), acts[2]);
            await store.Engine.Execute(new MoveThing(A, B, "cup"), acts[3]);
            await store.Settle();
            roots.Add((await store.Checkpointer.Sign(TestContext.Current.CancellationToken)).Parse().Checkpoint);
        }

        roots[1].ShouldBe(roots[0]);
    }

    [Fact]
    public async Task Both_store_the_same_of_the_same_commands()
    {
        var acts = Enumerable.Range(0, 6).Select(_ => TestActs.New() with { Reason = Personal.Of("because"), Causation = A, Source = "test" }).ToList();
        await using var other = await (await TestCluster.Shared).CreateDatabase();
        var stored = new List<List<string>>();
        foreach (var (kind, on) in new[] { (PostgresEngine.Kind, database), (MartenEngine.Kind, other) })
        {
            await using var store = await Open(kind, on);
            await store.Engine.Execute(new OpenShelf(A), acts[0]);
            await store.Engine.Execute(new PutThing(A, "cup"), acts[1]);
            await store.Engine.Execute(new PutThing(A, "plate", Personal.Of("Amina’s")), acts[2]);
            await store.Engine.Execute(new OpenShelf(B), acts[3]);
            await store.Engine.Execute(new MoveThing(A, B, "cup"), acts[4]);
            await store.Engine.Execute(new MoveThing(B, A, "cup"), acts[5]);
            stored.Add(await Stored(on));
        }

        stored[1].ShouldBe(stored[0]);
    }

    [Fact]
    public async Task Writers_on_both_engines_at_once_lose_nothing()
    {
        await using var postgres = await Open(PostgresEngine.Kind);
        await using var marten = await Open(MartenEngine.Kind);
        await postgres.Engine.Execute(new OpenShelf(A, Room: 40), TestActs.New());
        await Task.WhenAll(Enumerable.Range(0, 60).Select(async i =>
        {
            var engine = i % 2 == 0 ? postgres.Engine : marten.Engine;
            while (await engine.Execute(new PutThing(A, $"thing {i}"), TestActs.New()) is Conflict) { }
        }));
        await postgres.Settle();

        var trail = await marten.Engine.Feed().ToListAsync(TestContext.Current.CancellationToken);
        trail.Select(e => e.Version).ShouldBe(Enumerable.Range(1, 41).Select(v => (long)v));
        // Marten's tombstone stream: it makes one after its first failed append, and nothing follows in it.
        (await Ask("select string_agg(tenant_id || version, ' ') from cases.mt_streams s where not exists (select from cases.mt_events e where e.stream_id = s.id)"))
            .ShouldBeOneOf("", "*DEFAULT*0");
    }

    [Fact]
    public async Task Marten_may_not_change_a_table_of_the_log()
    {
        await Schema.Migrate(database.ConnectionString, TestContext.Current.CancellationToken);
        await Ask("alter table cases.mt_events add column later text");

        (await Should.ThrowAsync<InvalidOperationException>(Open(MartenEngine.Kind))).Message.ShouldBe("Marten would change cases.mt_events; nothing was changed.");
        (await Ask("select attname from pg_attribute where attrelid = 'cases.mt_events'::regclass and attname = 'later'")).ShouldBe("later");
    }

    // The proof, the signed checkpoint and the entry: a receipt that holds.
    static async Task<string> Receipt(Store store, long position)
    {
        var receipt = (await store.Receipts.Of(position, TestContext.Current.CancellationToken))!;
        receipt.Verify(receipt.Extra!.Value.Span, new Trust(store.TrailKeys.Verifying, store.TrailKeys.Origin)).Code.ShouldBe("valid");
        return receipt.ToString();
    }

    async Task Work(IEngineKind kind, string thing)
    {
        await using var store = await Open(kind);
        await store.Engine.Execute(new OpenShelf(A), TestActs.New());
        await store.Engine.Execute(new OpenShelf(B, "grenoble"), TestActs.New() with { Scope = null });
        await store.Engine.Execute(new PutThing(A, thing, Personal.Of("Amina’s")), TestActs.New());
        (await store.Engine.Execute(new MoveThing(A, B, thing), TestActs.New() with { Scope = null })).ShouldBeOfType<Done>();
        await store.Settle();
    }

    Task<Store> Open(IEngineKind kind, TestDatabase? on = null) => Store.Open(new StoreOptions
    {
        ConnectionString = (on ?? database).ConnectionString, KeyFolder = keys.FullName, Engine = kind, Names = PostgresUnderTest.Names,
        Views = [new Shelves(), new Things(), new Tally()], Time = new At(Start),
    });

    // All that is hashed and all that is read, but for what a key or a nonce makes different each time.
    static async Task<List<string>> Stored(TestDatabase database)
    {
        await using var select = database.Source.CreateCommand("""
            select concat_ws('|', e.seq_id, e.id, e.stream_id, e.version, e.data - 'note', e.bdata, e.type, e.timestamp, e.tenant_id, e.mt_dotnet_type,
                e.headers - 'reason', e.user_name, e.is_archived, s.type, s.version, s.is_archived, c.*)
            from cases.mt_events e join cases.mt_streams s on s.id = e.stream_id join cases.commands c on c.id = (e.headers ->> 'command')::uuid order by e.seq_id
            """);
        var lines = new List<string>();
        await using var row = await select.ExecuteReaderAsync();
        while (await row.ReadAsync()) lines.Add(row.GetString(0));
        return lines;
    }

    async Task<string> Ask(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync() as string ?? "";
    }

    sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
