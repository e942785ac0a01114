using Cases.Engine.Tests.Conformance;
using Cases.Postgres.Views;

namespace Cases.Engine.Tests.Views;

/// <summary>Four writers on some shelves, until disposed; with the sequencer and the follower beside them, or neither.</summary>
sealed class Writers : IAsyncDisposable
{
    readonly CancellationTokenSource end = new();
    readonly Task running;

    public Writers(PostgresUnderTest test, int shelves, CatchUp? follow)
    {
        running = Task.WhenAll(
        [
            .. Enumerable.Range(0, 4).Select(writer => Task.Run(() => Write(test, writer, shelves))),
            .. follow is null ? (Task[])[] : [follow.Run(Rethrow, end.Token), test.Sequencer.Run(Rethrow, end.Token)],
        ]);
    }

    async Task Write(PostgresUnderTest test, int writer, int shelves)
    {
        for (var n = 0; !end.IsCancellationRequested; n++)
        {
            var (shelf, other) = (TestActs.Id(1 + n % shelves), TestActs.Id(1 + (n + writer) % shelves));
            await test.Engine.Execute(new OpenShelf(shelf), TestActs.New());
            await test.Engine.Execute(new PutThing(shelf, $"thing {n % 50}"), TestActs.New());
            if (shelf != other && n > shelves) await test.Engine.Execute(new MoveThing(shelf, other, $"thing {n % 50}"), TestActs.New());
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (end.IsCancellationRequested) return;
        await end.CancelAsync();
        await running;
    }

    static void Rethrow(Exception failure) => throw new InvalidOperationException("Nothing should fail here.", failure);
}
