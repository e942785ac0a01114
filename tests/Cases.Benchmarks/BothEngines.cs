using Cases.Marten;
using Cases.Postgres;
using Npgsql;

namespace Cases.Benchmarks;

/// <summary>The same work on both engines, in turn, in one run: "raw" is the PostgreSQL engine's figure, "ratio" Marten's over it.</summary>
static class BothEngines
{
    const int Callers = 16;
    const int Each = 200;
    const string Beside = "the PostgreSQL engine";

    public static async Task Run(Arena arena, int events)
    {
        await AppendModes.Run(arena);
        await Append(arena);
        await Follow(arena, events);
    }

    static async Task Append(Arena arena)
    {
        await using var postgres = await arena.Store(PostgresEngine.Kind, new Clocks());
        await using var marten = await arena.Store(MartenEngine.Kind, new Clocks());
        foreach (var store in new[] { postgres, marten })
            foreach (var c in Enumerable.Range(1000, Callers * 32).Append(10_000)) await store.Engine.Execute(new OpenClock(Work.Clock(c)), Work.Act());

        await Bench.Compare("new streams, 16", "command", Beside,
            () => Work.Share(Callers, Each, (_, _) => postgres.Engine.Execute(new OpenClock(Guid.CreateVersion7()), Work.Act())),
            () => Work.Share(Callers, Each, (_, _) => marten.Engine.Execute(new OpenClock(Guid.CreateVersion7()), Work.Act())));
        await Bench.Compare("commands with an inline view, 16", "command", Beside,
            () => Work.Share(Callers, Each, (c, i) => postgres.Engine.Execute(new Tick(Fresh(c, i)), Work.Act())),
            () => Work.Share(Callers, Each, (c, i) => marten.Engine.Execute(new Tick(Fresh(c, i)), Work.Act())));
        await Bench.Latency("one command alone", Beside,
            () => postgres.Engine.Execute(new Tick(Work.Clock(10_000)), Work.Act()), () => marten.Engine.Execute(new Tick(Work.Clock(10_000)), Work.Act()), 200);
    }

    static async Task Follow(Arena arena, int events)
    {
        await using var postgres = await Running.Start(arena, PostgresEngine.Kind, events);
        await using var marten = await Running.Start(arena, MartenEngine.Kind, events);
        await Bench.Compare("catch-up view, few rows", "event", Beside, () => postgres.Again(events), () => marten.Again(events));
    }

    static Guid Fresh(int caller, int i) => Work.Clock(1000 + caller * 32 + i % 32);

    /// <summary>A store with the work behind its commands, and a view that is set back to the trail's beginning for each round.</summary>
    sealed class Running(Store store) : IAsyncDisposable
    {
        readonly Store store = store;
        readonly CancellationTokenSource end = new();
        Task work = Task.CompletedTask;

        public static async Task<Running> Start(Arena arena, IEngineKind kind, int events)
        {
            var running = new Running(await arena.Store(kind, new TicksBySession()));
            await running.store.Fill(events);
            await running.store.Settle();
            running.work = running.store.Run(e => Console.Error.WriteLine(e.GetType().Name), running.end.Token);
            await running.Again(events);
            return running;
        }

        public async Task<long> Again(int events)
        {
            await using var admin = NpgsqlDataSource.Create(store.Options.ConnectionString);
            await using (var reset = admin.CreateCommand("update cases.view_progress set position = 0; delete from views.ticks_by_session; select pg_notify('cases_trail', '')"))
                await reset.ExecuteNonQueryAsync();
            await using var position = admin.CreateCommand("select min(position) from cases.view_progress");
            while (await position.ExecuteScalarAsync() is not long at || at < events) await Task.Delay(5);
            return events;
        }

        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await store.DisposeAsync();
            end.Dispose();
        }
    }
}
