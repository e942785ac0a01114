using Cases.Engine.Tests.Conformance;
using Cases.Postgres;
using Cases.Postgres.Trail;
using Cases.Testing;
using Npgsql;

namespace Cases.Engine.Tests.Trail;

public class SequencerTests : IAsyncLifetime
{
    protected virtual IEngineKind Kind => PostgresEngine.Kind;

    static readonly Guid A = TestActs.Id(1);

    PostgresUnderTest subject = null!;

    public async ValueTask InitializeAsync() => subject = await PostgresUnderTest.Start(await TestCluster.Shared, kind: Kind);

    public async ValueTask DisposeAsync()
    {
        await subject.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    Task<long> LowWater() => subject.Count("select low_water from cases.trail_head");

    Task Put(string thing) => subject.Engine.Execute(new PutThing(A, thing), TestActs.New());

    [Theory, InlineData("looked"), InlineData("locked"), InlineData("written"), InlineData("committed")]
    public async Task A_crash_after_any_step_loses_nothing_and_doubles_nothing(string step)
    {
        await subject.Engine.Execute(new OpenShelf(A), TestActs.New());
        await subject.Settle();
        await Put("cup");
        subject.Sequencer.Step = at =>
        {
            if (at == step) throw new InvalidOperationException("crash");
        };
        await Should.ThrowAsync<InvalidOperationException>(subject.Sequencer.Drain());
        subject.Sequencer.Step = static _ => { };
        await Put("plate");

        (await subject.Sequencer.Drain()).ShouldBe(3);
        await subject.ShouldHoldEveryEventOnce();
    }

    [Fact]
    public async Task An_event_that_commits_late_gets_a_later_position()
    {
        await using var late = await subject.Admin.OpenConnectionAsync();
        await using var open = await late.BeginTransactionAsync();
        await Insert(late, TestActs.Id(9));
        await subject.Engine.Execute(new OpenShelf(A), TestActs.New());
        (await subject.Sequencer.Drain()).ShouldBe(1);
        await open.CommitAsync();

        (await subject.Sequencer.Drain()).ShouldBe(2);
        (await subject.Engine.Feed().Select(e => e.Stream).ToListAsync()).ShouldBe([A, TestActs.Id(9)]);
    }

    [Fact]
    public async Task A_transaction_held_open_stalls_nothing()
    {
        await using var held = await subject.Admin.OpenConnectionAsync();
        await using var open = await held.BeginTransactionAsync();
        await Insert(held, TestActs.Id(9));
        await subject.Engine.Execute(new OpenShelf(A), TestActs.New());
        foreach (var i in Enumerable.Range(0, 5)) await Put($"thing {i}");

        (await subject.Sequencer.Drain()).ShouldBe(6);
        (await subject.Count("select low_water from cases.trail_head")).ShouldBe(0);
    }

    [Fact]
    public async Task A_rolled_back_number_is_forgotten_after_its_transaction()
    {
        await using (var lost = await subject.Admin.OpenConnectionAsync())
        await using (var open = await lost.BeginTransactionAsync())
        {
            await Insert(lost, TestActs.Id(9));
            await subject.Engine.Execute(new OpenShelf(A), TestActs.New());
            await subject.Sequencer.Drain();
            await open.RollbackAsync();
        }
        // A transaction of any database of the server puts it off, and other tests have some.
        for (var n = 0; n < 200 && await LowWater() <= 1; n++)
        {
            await Put($"cup {n}");
            await subject.Sequencer.Drain();
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        (await LowWater()).ShouldBeGreaterThan(1);
        await subject.ShouldHoldEveryEventOnce();
    }

    [Fact]
    public async Task Draining_beside_a_leader_sees_what_was_committed_before_in_the_trail()
    {
        using var stop = new CancellationTokenSource();
        using var leader = new Sequencer(subject.Source, TimeProvider.System);
        var leading = leader.Run(static _ => { }, stop.Token);
        await subject.Engine.Execute(new OpenShelf(A), TestActs.New());
        while (await subject.Count("select count(*) from cases.trail") == 0) await Task.Delay(5, TestContext.Current.CancellationToken);
        foreach (var i in Enumerable.Range(0, 5)) await Put($"thing {i}");

        (await subject.Sequencer.Drain()).ShouldBe(6);
        await stop.CancelAsync();
        await leading;
    }

    [Fact]
    public async Task A_second_process_takes_over_when_the_leader_ends()
    {
        await subject.Engine.Execute(new OpenShelf(A), TestActs.New());
        using var first = new Sequencer(subject.Source, TimeProvider.System);
        using var second = new Sequencer(subject.Source, TimeProvider.System);
        using var ending = new CancellationTokenSource();
        using var end = new CancellationTokenSource();
        var leading = first.Run(_ => { }, ending.Token);
        await Reaches(1);
        var following = second.Run(_ => { }, end.Token);
        await ending.CancelAsync();
        await leading;
        await Put("cup");
        await Reaches(2);
        await end.CancelAsync();
        await following;

        await subject.ShouldHoldEveryEventOnce();
    }

    async Task Reaches(long size)
    {
        while (await subject.Count("select size from cases.trail_head") < size) await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    /// <summary>An opened shelf, as a writer that is slow to commit leaves it.</summary>
    static async Task Insert(NpgsqlConnection connection, Guid stream)
    {
        await using var command = new NpgsqlCommand(SlowWriter.Sql, connection);
        command.Parameters.Add(new() { Value = stream });
        await command.ExecuteNonQueryAsync();
    }
}
