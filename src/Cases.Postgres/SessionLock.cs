using Npgsql;

namespace Cases.Postgres;

/// <summary>An advisory lock of a session: work that one process at a time does, without a transaction that the sequencer would wait for.</summary>
public sealed class SessionLock : IAsyncDisposable
{
    readonly NpgsqlConnection connection;
    readonly long key;

    SessionLock(NpgsqlConnection connection, long key) => (this.connection, this.key) = (connection, key);

    /// <summary>The lock until it is disposed of; null when somebody else has it.</summary>
    public static async Task<SessionLock?> TryTake(NpgsqlDataSource source, long key, CancellationToken ct)
    {
        var connection = await source.OpenConnectionAsync(ct);
        try
        {
            await using var take = new NpgsqlCommand($"select pg_try_advisory_lock({key})", connection);
            if (await take.ExecuteScalarAsync(ct) is true) return new SessionLock(connection, key);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await using (connection)
        await using (var free = new NpgsqlCommand($"select pg_advisory_unlock({key})", connection)) await free.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
