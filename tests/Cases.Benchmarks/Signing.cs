using System.Diagnostics;
using System.Globalization;
using Cases.Engine;
using Cases.Postgres;
using Npgsql;

namespace Cases.Benchmarks;

/// <summary>How long an auditor waits: from a commit's acknowledgement to a signed checkpoint that covers it, while others write all the time.</summary>
static class Signing
{
    const int Writers = 16;
    const int Watchers = 8;
    const int Each = 25;

    public static async Task Run(Arena arena)
    {
        await using var store = await arena.Store(new Clocks());
        using var end = new CancellationTokenSource();
        var behind = store.Run(static e => Console.Error.WriteLine(e.GetType().Name), end.Token);
        foreach (var c in Enumerable.Range(0, Writers + Watchers)) await store.Engine.Execute(new OpenClock(Work.Clock(c)), Work.Act());

        var (written, watch) = (0L, Stopwatch.StartNew());
        using var enough = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(c => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await store.Engine.Execute(new Tick(Work.Clock(c)), Work.Act());
                Interlocked.Increment(ref written);
            }
        })));
        var waits = (await Task.WhenAll(Enumerable.Range(Writers, Watchers).Select(c => Task.Run(() => Watched(store, c))))).SelectMany(w => w).Order().ToList();
        await enough.CancelAsync();
        await writing;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{"commit to signed checkpoint",-34} p50 {waits[waits.Count / 2]:#,##0} p99 {waits[waits.Count * 99 / 100]:#,##0} ms, {waits.Count} commits among {written / watch.Elapsed.TotalSeconds:#,##0} a second"));
        await end.CancelAsync();
        await behind.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    static async Task<List<double>> Watched(Store store, int clock)
    {
        var waits = new List<double>();
        for (var i = 0; i < Each; i++)
        {
            var done = (Done)await store.Engine.Execute(new Tick(Work.Clock(clock)), Work.Act());
            var start = Stopwatch.GetTimestamp();
            while (!await IsSigned(store, done.Events[0].Stream, done.Events[0].Version)) await Task.Delay(10);
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return waits;
    }

    static async Task<bool> IsSigned(Store store, Guid stream, long version)
    {
        await using var ask = store.Source.CreateCommand("""
            select exists (select from cases.mt_events e join cases.trail t using (seq_id) where e.tenant_id = 'lyon' and e.stream_id = $1 and e.version = $2
                and t.position < (select max(size) from cases.trail_checkpoints))
            """);
        ask.Parameters.Add(new NpgsqlParameter { Value = stream });
        ask.Parameters.Add(new NpgsqlParameter { Value = version });
        return await ask.ExecuteScalarAsync() is true;
    }
}
