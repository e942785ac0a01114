using Cases.Engine;
using Npgsql;

namespace Cases.Postgres;

/// <summary>Raises the tasks that are due, twice a minute, in one process at a time.</summary>
sealed class TaskRaiser(IEngine engine, DueTasks due, NpgsqlDataSource source, TimeProvider time)
{
    const long Lock = 0x43415345_53000005;
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public async Task Run(Action<Exception> failed, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await Round(ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                failed(e);
            }
            await Task.Delay(Pause, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task Round(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var take = new NpgsqlCommand($"select pg_try_advisory_xact_lock({Lock})", connection);
        if (await take.ExecuteScalarAsync(ct) is not true) return;
        foreach (var task in await due.Look(ct)) await engine.Execute(task, due.ActFor(task), ct);
    }
}
