using Npgsql;

namespace Cases.Postgres.Server;

/// <summary>The oldest PostgreSQL that Cases works with.</summary>
public static class ServerVersion
{
    public const int Oldest = 15;

    /// <summary>Refuses a server older than <see cref="Oldest"/>.</summary>
    /// <param name="connection">An open connection.</param>
    /// <exception cref="ServerUnavailableException">The server is older.</exception>
    public static void Check(NpgsqlConnection connection) => Check(connection.PostgreSqlVersion);

    /// <inheritdoc cref="Check(NpgsqlConnection)"/>
    public static void Check(Version version)
    {
        if (version.Major < Oldest)
            throw new ServerUnavailableException(
                $"This is PostgreSQL {version}, and Cases needs {Oldest} or later. Upgrade it, or give the connection string of a newer server.");
    }
}
