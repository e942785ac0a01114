using Cases.Postgres.Server;
using Npgsql;

namespace Cases.Testing;

/// <summary>A database that is filled once in a cluster's life and copied for each test.</summary>
/// <param name="Name">Lower case letters, digits and underscores.</param>
/// <param name="Fill">Given the connection string of an empty database, unpooled, makes the schema and whatever else.</param>
public sealed record TestTemplate(string Name, Func<string, Task> Fill)
{
    // Another test project may share the cluster while it still runs an older build.
    static readonly string Build = typeof(OwnServer).Module.ModuleVersionId.ToString("N")[..8];

    /// <returns>The template database's name.</returns>
    internal async Task<string> MakeIn(OwnServer server, NpgsqlDataSource admin)
    {
        var database = $"template_{Build}_{Name}";
        await using var connection = await admin.OpenConnectionAsync();
        await Run(connection, $"select pg_advisory_lock(hashtext('{database}'))");
        if (await Run(connection, $"select 1 from pg_database where datname = '{database}'") is null)
            await Make(server, connection, database);
        await Run(connection, $"select pg_advisory_unlock(hashtext('{database}'))");
        return database;
    }

    async Task Make(OwnServer server, NpgsqlConnection connection, string database)
    {
        var filling = database + "_filling";
        await Run(connection, $"drop database if exists {filling} with (force)");
        await Run(connection, $"create database {filling}");
        await Fill(server.ConnectionString(filling) + ";Pooling=false");
        await Run(connection, $"alter database {filling} rename to {database}");
    }

    static async Task<object?> Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
