using System.Collections.Concurrent;
using Cases.Engine;
using Cases.Engine.Tests.Conformance;
using Cases.Engine.Tests.Views;
using Cases.Marten;
using Cases.Postgres;
using Cases.Postgres.Views;
using Cases.Testing;

namespace Cases.Engine.Tests.Marten;

[StoredAs("shelf-forgotten")]
public sealed record ShelfForgotten : IErasure;

[By(Role.Caseworker)]
public sealed record ForgetShelf(Guid Id) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        await streams.Load<Shelf>(Id);
        return Decision.Accept<Shelf>(Id, new ShelfForgotten());
    }
}

/// <summary>The work behind the commands, as a host runs it: members of a Wolverine cluster on one database.</summary>
public sealed class MemberTests : IAsyncLifetime
{
    static readonly Guid A = TestActs.Id(1);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("cases-member-");
    readonly ConcurrentBag<Exception> failures = [];
    TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await (await TestCluster.Shared).CreateDatabase();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        keys.Delete(recursive: true);
    }

    [Fact]
    public async Task Views_follow_the_trail()
    {
        await using var member = await Start();
        await Put(member, 20);

        await Until(async () => await Total() == 20);
        failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Commands_go_on_when_the_member_of_their_process_has_ended()
    {
        var member = await Start();
        await Put(member, 1);
        await Until(async () => await Total() == 1);
        await member.End();
        await Put(member, 1);

        (await member.Store.Engine.History(A)).Count.ShouldBe(3);
        await member.DisposeAsync();
    }

    [Fact]
    public async Task Cut_connections_stop_nothing_for_long()
    {
        await using var member = await Start();
        await Put(member, 5);
        await Until(async () => await Total() == 5);
        await Count("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        await Put(member, 5);

        await Until(async () => await Total() == 10);
    }

    [Fact]
    public async Task What_a_killed_member_did_another_does_within_a_minute()
    {
        await using (var member = await Start()) await Until(async () => await Count("select count(*) from cases_bus.wolverine_node_assignments") > 0);
        // As a process that was killed leaves it: a node that is not there, with every view in its hands.
        await Count("""
            insert into cases_bus.wolverine_nodes (id, description, uri, capabilities, health_check) values ('00000000-0000-0000-0000-000000000001', 'killed', 'dbcontrol://00000000-0000-0000-0000-000000000001', '{}', now());
            insert into cases_bus.wolverine_node_assignments (id, node_id, started)
                select 'cases-view://' || v || '/', '00000000-0000-0000-0000-000000000001', now() from unnest(array['thing-rows', 'tally']) v;
            select 0
            """);
        await using var next = await Start();
        await Put(next, 3);

        await Until(async () => await Total() == 3);
    }

    [Fact]
    public async Task When_a_member_ends_another_goes_on_with_its_views()
    {
        await using var staying = await Start();
        await using (var leaving = await Start())
        {
            await Until(async () => await Count("select count(distinct node_id) from cases_bus.wolverine_node_assignments where id like 'cases-view:%'") == 2);
            await Put(leaving, 10);
        }
        await Put(staying, 10);

        await Until(async () => await Total() == 20 && await Count("select sum(events) from views.tally") == 21);
        failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_erasure_leaves_a_message_that_destroys_the_key_and_is_handled()
    {
        await using var member = await Start();
        await Put(member, 1);
        // A process is a member when its views move; before that a command leaves no message.
        await Until(async () => await Total() == 1);
        (await member.Store.Engine.Execute(new ForgetShelf(A), TestActs.New())).ShouldBeOfType<Done>();

        (await Count($"select count(*) from cases_keys.destroyed where subject = '{A}'")).ShouldBe(1);
        await Until(async () => await Count("select count(*) from cases_bus.wolverine_incoming_envelopes where message_type like '%DestroyKey' and status = 'Handled'") == 1);
    }

    async Task<Member> Start()
    {
        var store = await Store.Open(new StoreOptions
        {
            ConnectionString = database.ConnectionString, KeyFolder = keys.FullName, Engine = MartenEngine.Kind, Names = PostgresUnderTest.Names,
            Views = [new Shelves(), new Things(), new Tally()],
        });
        return new Member(store, failures.Add);
    }

    static async Task Put(Member member, int count)
    {
        await Sent(() => member.Store.Engine.Execute(new OpenShelf(A), TestActs.New()));
        for (var i = 0; i < count; i++)
            await Sent(() => member.Store.Engine.Execute(new PutThing(A, "cup", Personal.Of("Amina’s")), TestActs.New()));
    }

    // A caller that does not give up, on a conflict or on a cut connection.
    static async Task Sent(Func<Task<Outcome>> send)
    {
        while (true)
            try
            {
                if (await send() is not Conflict) return;
            }
            catch (Exception e) when (e is not ShouldAssertException)
            {
                await Task.Delay(50);
            }
    }

    Task<long> Total() => Count("select coalesce(sum(puts), 0) from views.thing_rows");

    async Task<long> Count(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    async Task Until(Func<Task<bool>> holds)
    {
        for (var since = DateTime.UtcNow; DateTime.UtcNow - since < Patience; await Task.Delay(100))
        {
            try
            {
                if (await holds()) return;
            }
            catch (Npgsql.PostgresException) { }
        }
        throw new TimeoutException(string.Join("; ", failures.Select(f => f.ToString())));
    }

    sealed class Member : IAsyncDisposable
    {
        readonly CancellationTokenSource end = new();
        readonly Task running;

        public Member(Store store, Action<Exception> failed) => (Store, running) = (store, store.Run(failed, end.Token));

        public Store Store { get; }

        public async Task End()
        {
            await end.CancelAsync();
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        public async ValueTask DisposeAsync()
        {
            await End();
            await Store.DisposeAsync();
            end.Dispose();
        }
    }
}
