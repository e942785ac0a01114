using System.Diagnostics;
using System.Diagnostics.Metrics;
using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>Gives each committed event the next position, computes its leaf and extends the Merkle tree, in one transaction a round.</summary>
/// <remarks>
/// It takes whatever is committed and not yet sequenced, in sequence order: an event that commits late simply gets a later position
/// (<see cref="HoleWatch"/>). One process at a time holds the advisory lock and works; another takes over within a second of its end.
/// A leader that lost the lock without noticing is fenced off: an event can have one position only, and the head row is locked.
/// </remarks>
public sealed class Sequencer(NpgsqlDataSource source, TimeProvider time, TrailTables? which = null) : IDisposable
{
    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);

    static readonly Meter Meter = new("Cases");
    static readonly Counter<long> Sequenced = Meter.CreateCounter<long>("cases.trail.sequenced", "{event}", "Events given their position.");
    static readonly ActivitySource Activities = new("Cases");

    readonly TrailTables of = which ?? TrailTables.Activity;
    readonly SemaphoreSlim wake = new(0);

    /// <summary>Called after each step of a round, by tests that make it fail there.</summary>
    internal Action<string> Step { get; set; } = static _ => { };

    /// <summary>Raised with the trail's new size.</summary>
    public event Action<long>? Extended;

    /// <summary>Makes the next look happen now.</summary>
    public void Wake()
    {
        if (wake.CurrentCount == 0) wake.Release();
    }

    public void Dispose() => wake.Dispose();

    /// <summary>Leads whenever nobody else does, until cancelled. Survives the database's absence.</summary>
    public async Task Run(Action<Exception> failed, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await Lead(ct);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException)
            {
                failed(e);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            await Task.Delay(BetweenTries, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sequences everything committed so far, or waits until another leader did; then returns the trail's size.</summary>
    public async Task<long> Drain(CancellationToken ct = default)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        long? newest = null;
        while (!await Take(connection, ct))
        {
            newest ??= await Log.Newest(connection, of, ct);
            if (await Log.IsSequenced(connection, of, newest.Value, ct)) return (await TrailHead.Read(connection, of, forUpdate: false, ct)).Tree.Size;
            await Task.Delay(of.Rest, ct);
        }
        try
        {
            var watch = await Log.Watch(connection, of, ct);
            while (await Round(connection, watch, ct) is var found && (found == Log.Batch || found > 0 && watch.Waits)) { }
            return (await TrailHead.Read(connection, of, forUpdate: false, ct)).Tree.Size;
        }
        finally
        {
            await Execute(connection, $"select pg_advisory_unlock({of.SequencerLock})", CancellationToken.None);
        }
    }

    async Task Lead(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        if (!await Take(connection, ct)) return;
        try
        {
            var watch = await Log.Watch(connection, of, ct);
            while (!ct.IsCancellationRequested)
                if (await Round(connection, watch, ct) == 0)
                    await wake.WaitAsync(of.Rest, ct);
        }
        finally
        {
            if (connection.State == System.Data.ConnectionState.Open)
                await Execute(connection, $"select pg_advisory_unlock({of.SequencerLock})", CancellationToken.None);
        }
    }

    /// <summary>One round; the number of events it sequenced.</summary>
    async Task<int> Round(NpgsqlConnection connection, HoleWatch watch, CancellationToken ct)
    {
        watch.BeforeLook();
        var before = watch.LowWater;
        var found = await Log.Look(connection, of, watch, ct);
        Step("looked");
        watch.Look(found.Select(f => f.Number));
        if (watch.Waits) await Log.AskWhatRuns(connection, watch, ct);
        if (found.Count == 0 && watch.LowWater == before) return 0;

        using var activity = Activities.StartActivity("sequence");
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var head = await TrailHead.Read(connection, of, forUpdate: true, ct);
        Step("locked");
        await head.Extend(connection, found, watch.LowWater, time.GetUtcNow(), ct);
        Step("written");
        await transaction.CommitAsync(ct);
        Step("committed");
        Sequenced.Add(found.Count, new KeyValuePair<string, object?>("trail", of.Name));
        if (found.Count > 0) Extended?.Invoke(head.Tree.Size);
        return found.Count;
    }

    async Task<bool> Take(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var take = new NpgsqlCommand($"select pg_try_advisory_lock({of.SequencerLock})", connection);
        return await take.ExecuteScalarAsync(ct) is true;
    }

    static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
