using Cases.Engine;
using Cases.Programmes;
using Cases.Trail;
using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>Forgets who read whose file once the time is over: recorded in the trail of what was done first, then deleted under a role that can do nothing else.</summary>
/// <remarks>
/// Hashes stay, so every checkpoint, every proof of a later entry and every export still verifies. What is recorded and not deleted yet, after a crash,
/// is deleted at the next round. Only whole beginnings go, up to a signed checkpoint.
/// </remarks>
public sealed class Pruning(NpgsqlDataSource source, IEngine engine, ReadingsTrail readings, StoreOptions options)
{
    /// <summary>The actor in the trail when nobody asked.</summary>
    public const string Rule = "retention-rule";

    const long Lock = 0x43415345_5300000A;
    const int Batch = 10_000;
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Every hour, in one process at a time. Nothing where readings are kept for ever.</summary>
    public async Task Run(Action<Exception> failed, CancellationToken ct)
    {
        while (options.ReadingsMonths > 0 && !ct.IsCancellationRequested)
        {
            try
            {
                await Prune(options.ReadingsMonths, Rule, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                failed(e);
            }
            await Task.Delay(Pause, options.Time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One round.</summary>
    /// <param name="months">How many months a reading is kept at least.</param>
    /// <param name="by">Who asks: an account, or the rule.</param>
    /// <param name="ct">Stops it; the next round goes on.</param>
    /// <returns>The first position whose reading is kept.</returns>
    /// <exception cref="PostgresException">The role the database is opened under is not a member of <c>cases_pruner</c>; nothing was recorded.</exception>
    public async Task<long> Prune(int months, string by, CancellationToken ct = default)
    {
        var kept = await TrailTables.Readings.Beginning(source, ct);
        await using var alone = await SessionLock.TryTake(source, Lock, ct);
        if (alone is null) return kept;
        var today = DateOnly.FromDateTime(options.Time.GetUtcNow().UtcDateTime);
        var end = await Prunable(today.AddMonths(-months), kept, ct);
        if (end is null && kept == 0) return 0;
        await using var pruner = NpgsqlDataSource.Create(Schema.ForPruning(options.ConnectionString));
        await using var deleting = await pruner.OpenConnectionAsync(ct);
        if (end is not null && await Recorded(end, today, months, by, ct)) kept = end.Size;
        while (kept > 0 && await Delete(deleting, kept, ct) > 0) { }
        return kept;
    }

    async Task<bool> Recorded(Checkpoint end, DateOnly today, int months, string by, CancellationToken ct)
    {
        var act = new Act
        {
            CommandId = Ids.Of("readings-pruned", end.Origin, end.Size), Actor = by, Role = Role.System,
            OccurredOn = today, Now = options.Time.GetUtcNow(), Today = today, Source = "rule",
        };
        return await engine.Execute(new PruneReadings(end.Origin, end.Size, end.Root.ToString(), today.AddMonths(-months), months), act, ct) is Done;
    }

    async Task<Checkpoint?> Prunable(DateOnly before, long kept, CancellationToken ct)
    {
        await readings.Sequencer.Drain(ct);
        await readings.Checkpointer.Sign(ct);
        await using var select = source.CreateCommand(Sql.Named("prunable_readings"));
        select.Parameters.Add(new() { Value = new DateTimeOffset(before, TimeOnly.MinValue, TimeSpan.Zero) });
        select.Parameters.Add(new() { Value = kept });
        await using var row = await select.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? new SignedCheckpoint(row.GetInt64(0), default, row.GetString(1), "").Parse().Checkpoint : null;
    }

    static async Task<int> Delete(NpgsqlConnection connection, long kept, CancellationToken ct)
    {
        await using var delete = new NpgsqlCommand(Sql.Named("prune_readings"), connection);
        delete.Parameters.Add(new() { Value = kept });
        delete.Parameters.Add(new() { Value = Batch });
        return await delete.ExecuteNonQueryAsync(ct);
    }
}
