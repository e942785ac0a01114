using System.Collections.Concurrent;
using Cases.Engine.Tests.Conformance;
using Cases.Postgres;
using Cases.Postgres.Trail;
using Cases.Testing;
using Npgsql;

namespace Cases.Engine.Tests.Trail;

/// <summary>32 writers, some of whose transactions are held open, rolled back or killed, while two sequencers contend for the lead.</summary>
public class NothingSkippedTests
{
    protected virtual IEngineKind Kind => PostgresEngine.Kind;

    const int Writers = 24;
    const int Troublemakers = 8;

    // As much work, not as long a time: a slow machine takes longer over it.
    const int Enough = 4000;

    readonly ConcurrentBag<Guid> committed = [];
    readonly ConcurrentBag<(Guid Stream, long Version)> acknowledged = [];
    int count;

    [Fact]
    public async Task Every_committed_event_gets_one_position_however_its_writer_behaved()
    {
        await using var subject = await PostgresUnderTest.Start(await TestCluster.Shared, kind: Kind);
        using var writing = new CancellationTokenSource();
        using var sequencing = new CancellationTokenSource();
        using var first = new Sequencer(subject.Source, TimeProvider.System);
        using var second = new Sequencer(subject.Source, TimeProvider.System);
        var sequencers = new[] { Contend(first, sequencing.Token), Contend(second, sequencing.Token) };

        await Task.WhenAll([
            .. Enumerable.Range(0, Writers).Select(n => Write(subject, n, writing)),
            .. Enumerable.Range(0, Troublemakers).Select(n => MakeTrouble(subject, new Random(n), writing.Token)),
        ]);
        await sequencing.CancelAsync();
        await Task.WhenAll(sequencers);
        await subject.Settle();

        await subject.ShouldHoldEveryEventOnce();
        var positions = (await subject.Engine.Feed().ToListAsync(TestContext.Current.CancellationToken)).Select(e => (e.Stream, e.Version)).ToHashSet();
        acknowledged.Where(a => !positions.Contains(a)).ShouldBeEmpty();
        committed.Where(c => !positions.Contains((c, 1))).ShouldBeEmpty();
        committed.ShouldNotBeEmpty();
    }

    /// <summary>A sequencer whose process ends and comes back all the time.</summary>
    static async Task Contend(Sequencer sequencer, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            using var turn = CancellationTokenSource.CreateLinkedTokenSource(ct);
            turn.CancelAfter(TimeSpan.FromMilliseconds(700));
            await sequencer.Run(_ => { }, turn.Token);
        }
    }

    async Task Write(PostgresUnderTest subject, int writer, CancellationTokenSource writing)
    {
        var shelf = TestActs.Id(1000 + writer);
        await subject.Engine.Execute(new OpenShelf(shelf), TestActs.New(), CancellationToken.None);
        for (var i = 0; acknowledged.Count < Enough; i++)
            if (await subject.Engine.Execute(new PutThing(shelf, $"thing {i}"), TestActs.New(), CancellationToken.None) is Done done)
                foreach (var e in done.Events) acknowledged.Add((e.Stream, e.Version));
        await writing.CancelAsync();
    }

    async Task MakeTrouble(PostgresUnderTest subject, Random random, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
            try
            {
                await using var connection = await subject.Admin.OpenConnectionAsync(CancellationToken.None);
                await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
                var stream = TestActs.Id(100_000 + Interlocked.Increment(ref count));
                await Run(connection, SlowWriter.Sql, stream);
                await Task.Delay(random.Next(0, 300), CancellationToken.None);
                switch (random.Next(3))
                {
                    case 0: await transaction.RollbackAsync(CancellationToken.None); break;
                    case 1: await Run(connection, "select pg_terminate_backend(pg_backend_pid()), $1::uuid", stream); break;
                    default:
                        await transaction.CommitAsync(CancellationToken.None);
                        committed.Add(stream);
                        break;
                }
            }
            catch (NpgsqlException) { }
    }

    static async Task Run(NpgsqlConnection connection, string sql, Guid id)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new() { Value = id });
        await command.ExecuteNonQueryAsync();
    }
}
