using Npgsql;

namespace Cases.Testing;

/// <summary>A database of one test's own, in the cluster that all share.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    readonly Func<Task> drop;
    readonly Lazy<NpgsqlDataSource> source;

    internal TestDatabase(string name, string connectionString, Func<Task> drop)
    {
        (Name, ConnectionString, this.drop) = (name, connectionString, drop);
        source = new(() => NpgsqlDataSource.Create(connectionString));
    }

    public string Name { get; }

    /// <summary>For the superuser.</summary>
    public string ConnectionString { get; }

    public NpgsqlDataSource Source => source.Value;

    public async ValueTask DisposeAsync()
    {
        if (source.IsValueCreated)
            await source.Value.DisposeAsync();
        await using (var pooled = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pooled);
        await drop();
    }
}
