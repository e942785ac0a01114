using System.Diagnostics;
using Cases.Postgres.Server;

namespace Cases.Testing;

/// <summary>A server of one test's own, with its own data and with fsync, so that it can be killed and must recover.</summary>
public sealed class PrivateServer : IAsyncDisposable
{
    readonly OwnServerOptions options;
    OwnServer server;

    PrivateServer(OwnServerOptions options, OwnServer server) => (this.options, this.server) = (options, server);

    /// <summary>Where all its files are.</summary>
    public string DataDirectory => options.DataDirectory;

    public int MajorVersion => server.MajorVersion;

    public static async Task<PrivateServer> Start(ServerBinaries binaries = ServerBinaries.Any, IReadOnlyDictionary<string, string>? settings = null)
    {
        var options = new OwnServerOptions
        {
            DataDirectory = TestFolder.New(),
            Binaries = binaries,
            Settings = settings ?? new Dictionary<string, string>(),
        };
        return new(options, await OwnServer.Start(options));
    }

    public string ConnectionString(string database) => server.ConnectionString(database);

    /// <summary>Kills every process of the server at once, as a power cut would.</summary>
    public void Kill() => Process.GetProcessById(server.ProcessId).Kill(entireProcessTree: true);

    /// <summary>Starts the killed server again; returns when it has recovered.</summary>
    public async Task Restart()
    {
        var killed = server;
        server = await OwnServer.Start(options);
        await killed.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(options.DataDirectory, recursive: true);
    }
}
