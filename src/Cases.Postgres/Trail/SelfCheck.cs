using System.Diagnostics.Metrics;
using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>What the last complete look at log and guards found.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Entries">How many entries were read, of both trails.</param>
/// <param name="Faults">At most a hundred.</param>
public sealed record SelfChecked(DateTimeOffset At, long Entries, IReadOnlyList<TrailFault> Faults);

/// <summary>Reads the logs of both trails against their trees without end, a slice every few seconds, and the guards before each slice. What it finds is an alarm.</summary>
public sealed class SelfCheck(IReadOnlyList<TrailCheck> trails, GuardCheck guards, TimeProvider time)
{
    const int Most = 100;
    static readonly TimeSpan BetweenSlices = TimeSpan.FromSeconds(5);
    static readonly TimeSpan BetweenPasses = TimeSpan.FromMinutes(1);

    static readonly Meter Meter = new("Cases");
    static readonly Counter<long> Read = Meter.CreateCounter<long>("cases.trail.checked", "{event}", "Entries read again and compared with the tree.");
    static readonly Gauge<long> Alarm = Meter.CreateGauge<long>("cases.trail.faults", "{fault}", "What the last look at log and guards found wrong.");

    /// <summary>The last pass that came to its end; null before.</summary>
    public SelfChecked? Last { get; private set; }

    /// <summary>What is known to be wrong now: of the last pass and of the one that runs. Kept until a whole pass finds nothing.</summary>
    public IReadOnlyList<TrailFault> Faults { get; private set; } = [];

    /// <summary>Passes without end, until cancelled.</summary>
    public async Task Run(Action<Exception> failed, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Task.Delay(BetweenPasses, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ct.IsCancellationRequested) return;
            try
            {
                await Pass(() => Task.Delay(BetweenSlices, time, ct), ct);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException)
            {
                failed(e);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>One look at everything.</summary>
    /// <param name="rest">Awaited after each slice.</param>
    /// <param name="ct">Stops it; what it found until then stays known.</param>
    public async Task<SelfChecked> Pass(Func<Task> rest, CancellationToken ct = default)
    {
        var (found, entries) = (new List<TrailFault>(await guards.Faults(ct)), 0L);
        Tell(found);
        foreach (var trail in trails)
        {
            var before = entries;
            await foreach (var fault in trail.Faults(async (done, _) =>
            {
                Read.Add(before + done - entries);
                entries = before + done;
                await rest();
            }, ct))
            {
                if (found.Count < Most) found.Add(fault);
                Tell(found);
            }
        }
        Faults = found;
        Alarm.Record(found.Count);
        return Last = new SelfChecked(time.GetUtcNow(), entries, found);
    }

    // While a pass runs, what the one before found is not forgotten.
    void Tell(List<TrailFault> found)
    {
        Faults = [.. found.Union(Last?.Faults ?? []).Take(Most)];
        Alarm.Record(Faults.Count);
    }
}
