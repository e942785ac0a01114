using Cases.Postgres.Server;
using Npgsql;

namespace Cases.Testing;

/// <summary>
/// The PostgreSQL of a test run. All test projects of a checkout that run at the same time share it; it starts when first asked for, and the
/// last project to end stops it and throws its data away. What a killed run left is thrown away by the next one.
/// </summary>
public sealed class TestCluster
{
    static readonly Lazy<Task<TestCluster>> shared = new(() => Start(ServerBinaries.Any));
    static readonly Lazy<Task<TestCluster>> installed = new(() => Start(ServerBinaries.Installed));

    readonly OwnServer server;
    readonly NpgsqlDataSource admin;

    TestCluster(OwnServer server) => (this.server, admin) = (server, NpgsqlDataSource.Create(server.ConnectionString("postgres")));

    /// <summary>The embedded PostgreSQL 18, or what is installed when the build could not fetch it.</summary>
    public static Task<TestCluster> Shared => shared.Value;

    /// <summary>The newest installed PostgreSQL; ask <see cref="IsInstalled"/> first, and skip with a reason where it is not.</summary>
    public static Task<TestCluster> Installed => installed.Value;

    public static bool IsInstalled => OwnServer.IsAvailable(ServerBinaries.Installed);

    public int MajorVersion => server.MajorVersion;

    /// <summary>A database for one test or one test class, dropped when disposed.</summary>
    /// <param name="template">What it starts with; an empty database when null.</param>
    public async Task<TestDatabase> CreateDatabase(TestTemplate? template = null)
    {
        var source = template is null ? "template1" : await template.MakeIn(server, admin);
        var name = $"test_{Guid.NewGuid():N}";
        await Run($"create database {name} template {source}");
        return new TestDatabase(name, server.ConnectionString(name), () => Run($"drop database {name} with (force)"));
    }

    /// <summary>Leaves the clusters that this process used.</summary>
    internal static async Task Leave()
    {
        foreach (var used in new[] { shared, installed }.Where(cluster => cluster.IsValueCreated))
        {
            var cluster = await used.Value;
            await cluster.admin.DisposeAsync();
            await cluster.server.DisposeAsync();
        }
    }

    // Losing the data to a power cut costs a test run nothing, so nothing waits for the disk.
    static async Task<TestCluster> Start(ServerBinaries binaries) => new(await OwnServer.Start(new()
    {
        DataDirectory = TestFolder.Shared(binaries == ServerBinaries.Installed ? "installed" : "own"),
        Binaries = binaries,
        Temporary = true,
        Settings = new Dictionary<string, string> { ["fsync"] = "off", ["full_page_writes"] = "off", ["max_connections"] = "400" },
    }));

    async Task Run(string sql)
    {
        await using var command = admin.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
