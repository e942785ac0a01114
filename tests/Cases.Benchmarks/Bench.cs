using System.Diagnostics;
using System.Globalization;

namespace Cases.Benchmarks;

/// <summary>Measures ours and the raw figure in turn, in the same run, and prints medians, spreads and the ratio.</summary>
static class Bench
{
    const int Rounds = 3;

    /// <param name="what">The work.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="rawName">What ours is compared with.</param>
    /// <param name="raw">Does the raw work once; returns how many units it did.</param>
    /// <param name="ours">Does ours once; returns how many units it did.</param>
    public static async Task Compare(string what, string unit, string rawName, Func<Task<long>> raw, Func<Task<long>> ours)
    {
        var (raws, own) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            raws.Add(await Rate(raw));
            own.Add(await Rate(ours));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-34} {Show(own),-26} {unit + "/s",-11} raw {Show(raws),-26} ratio {Median(own) / Median(raws):0.00}  ({rawName})"));
    }

    /// <summary>The largest heap that a collection left while the work was done, less what there was before.</summary>
    public static async Task Memory(string what, Func<Task> work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var over = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            var most = 0L;
            for (; !over.IsCancellationRequested; await Task.Delay(20, CancellationToken.None)) most = Math.Max(most, GC.GetGCMemoryInfo().HeapSizeBytes - before);
            return most;
        });
        await work();
        await over.CancelAsync();
        var held = Math.Max(0, await watch) / 1048576.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-34} at most {held:0.0} MB held"));
    }

    /// <summary>Milliseconds of one call, median and spread.</summary>
    public static async Task Latency(string what, string rawName, Func<Task> raw, Func<Task> ours, int calls)
    {
        var (raws, own) = (new List<double>(), new List<double>());
        for (var i = 0; i < calls; i++)
        {
            raws.Add(await Milliseconds(raw));
            own.Add(await Milliseconds(ours));
        }
        var mine = string.Create(CultureInfo.InvariantCulture, $"p50 {Median(own):0.00} p99 {At(own, 0.99):0.00} ms");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-34} {mine,-38} raw p50 {Median(raws):0.00} ms{"",-14} ratio {Median(own) / Median(raws):0.00}  ({rawName})"));
    }

    static async Task<double> Rate(Func<Task<long>> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var units = await work();
        return units / watch.Elapsed.TotalSeconds;
    }

    static async Task<double> Milliseconds(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static string Show(List<double> values) =>
        string.Create(CultureInfo.InvariantCulture, $"{Median(values):#,##0} ({values.Min():#,##0}–{values.Max():#,##0})");

    static double Median(List<double> values) => At(values, 0.5);

    static double At(List<double> values, double part)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)((sorted.Count - 1) * part)];
    }
}
