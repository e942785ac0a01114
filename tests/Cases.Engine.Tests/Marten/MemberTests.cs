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
        await member.Store.Engine.Execute(new OpenShelf(A), TestActs.New());
        for (var i = 0; i < count; i++)
            while (await member.Store.Engine.Execute(new PutThing(A, "cup", Personal.Of("Amina’s")), TestActs.New()) is Conflict) { }
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

        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Store.DisposeAsync();
            end.Dispose();
        }
    }
}
