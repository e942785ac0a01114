using Cases.Postgres.Server;
using Npgsql;

namespace Cases.Engine.Tests.Server;

/// <summary>A data folder of the test's own.</summary>
public abstract class ServerTest : IDisposable
{
    // Not the temporary folder of the environment: the user that the server runs as under root may not be able to enter it.
    protected string Folder { get; } = Path.Combine(OperatingSystem.IsWindows() ? Path.GetTempPath() : "/tmp", $"cases-server-{Guid.NewGuid():N}");

    protected OwnServerOptions Options => new() { DataDirectory = Folder };

    protected static void SkipUnless(ServerBinaries binaries) =>
        Assert.SkipUnless(OwnServer.IsAvailable(binaries), $"No PostgreSQL here of the kind {binaries}.");

    protected static async Task<object?> Ask(OwnServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString("postgres"));
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
