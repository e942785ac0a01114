using Npgsql;

namespace Cases.Postgres;

/// <summary>Makes and upgrades the tables. Safe to run again, and by several processes at once.</summary>
public static class Schema
{
    const long Lock = 0x43415345_53000001;

    /// <summary>Runs under a role that may create roles and schemas, never under the application's.</summary>
    public static async Task Migrate(string connectionString, CancellationToken ct = default)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await Run(connection, $"select pg_advisory_xact_lock({Lock})", ct);
        foreach (var sql in Sql.Migrations) await Run(connection, sql, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The application's own connection string: the same server, without the right to change what is recorded.</summary>
    public static string ForApplication(string connectionString) => With(connectionString, "-c role=cases_app -c jit=off");

    /// <summary>The engine's: its statements are few and all go by an index, so each is planned once, and never for the empty table of a first start.</summary>
    public static string ForEngine(string connectionString) =>
        With(connectionString, "-c role=cases_app -c jit=off -c plan_cache_mode=force_generic_plan -c enable_seqscan=off");

    /// <summary>What forgets readings whose pruning is recorded, and can do nothing else. Opened when there is something to forget.</summary>
    public static string ForPruning(string connectionString) => new NpgsqlConnectionStringBuilder(With(connectionString, "-c role=cases_pruner -c jit=off")) { Pooling = false }.ConnectionString;

    static string With(string connectionString, string options)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = true, MaxAutoPrepare = 100, AutoPrepareMinUsages = 2 };
        builder.Options = $"{builder.Options} {options}".Trim();
        return builder.ConnectionString;
    }

    static async Task Run(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
