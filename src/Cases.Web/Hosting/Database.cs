using Cases.Postgres;
using Cases.Postgres.Server;
using Npgsql;

namespace Cases.Web.Hosting;

/// <summary>The database a process works on: the one that was named, or a PostgreSQL of our own in the data directory.</summary>
public sealed class Database : IAsyncDisposable
{
    const string Name = "cases";

    readonly OwnServer? server;

    Database(string connectionString, OwnServer? server) => (ConnectionString, this.server) = (connectionString, server);

    public string ConnectionString { get; }

    /// <summary>True for the server we started ourselves: for trying out, never for production.</summary>
    public bool IsOwn => server is not null;

    /// <param name="connection">What <c>--connection</c> or <c>ConnectionStrings__Cases</c> says; null when neither was given.</param>
    /// <param name="dataDirectory">Where our own server keeps its data.</param>
    /// <param name="progress">One sentence a slow step.</param>
    /// <param name="ct">Stops waiting for the server.</param>
    /// <exception cref="ServerUnavailableException">No database can be had, or the one named says nothing; the message says what to do.</exception>
    public static async Task<Database> Open(string? connection, string dataDirectory, Action<string> progress, CancellationToken ct = default)
    {
        // An empty value is a slip in a deployment: falling back to a database of our own would hide it.
        if (connection is not null && string.IsNullOrWhiteSpace(connection))
            throw new ServerUnavailableException("The connection string is empty. Say which database is meant, or remove the setting to use one of our own.");
        if (connection is not null) return new Database(connection, null);

        var server = await OwnServer.Start(new OwnServerOptions { DataDirectory = dataDirectory, Progress = progress }, ct);
        await Create(server.ConnectionString("postgres"), ct);
        return new Database(server.ConnectionString(Name), server);
    }

    static async Task Create(string connectionString, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await using var exists = source.CreateCommand($"select 1 from pg_database where datname = '{Name}'");
        if (await exists.ExecuteScalarAsync(ct) is not null) return;
        await using var create = source.CreateCommand($"create database {Name}");
        try { await create.ExecuteNonQueryAsync(ct); }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation) { }
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
