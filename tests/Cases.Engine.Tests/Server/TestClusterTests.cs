using Cases.Postgres.Server;
using Cases.Testing;

namespace Cases.Engine.Tests.Server;

public sealed class TestClusterTests
{
    [Fact]
    public async Task Copies_a_template_that_is_filled_once()
    {
        var filled = 0;
        var template = new TestTemplate($"cluster_tests_{Environment.ProcessId}", async connectionString =>
        {
            Interlocked.Increment(ref filled);
            await using var source = Npgsql.NpgsqlDataSource.Create(connectionString);
            await using var command = source.CreateCommand("create table copied as select 42 as answer");
            await command.ExecuteNonQueryAsync();
        });
        var cluster = await TestCluster.Shared;
        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => cluster.CreateDatabase(template)));

        foreach (var database in databases)
        {
            await using var command = database.Source.CreateCommand("select answer from copied");
            (await command.ExecuteScalarAsync()).ShouldBe(42);
            await database.DisposeAsync();
        }
        filled.ShouldBe(1);
    }

    [Fact]
    public async Task Drops_a_database_that_is_disposed()
    {
        var cluster = await TestCluster.Shared;
        var database = await cluster.CreateDatabase();
        await database.DisposeAsync();

        await using var connection = new Npgsql.NpgsqlConnection(database.ConnectionString);
        (await Should.ThrowAsync<Npgsql.PostgresException>(connection.OpenAsync())).SqlState.ShouldBe(Npgsql.PostgresErrorCodes.InvalidCatalogName);
    }

    [Fact]
    public async Task Asks_the_server_not_to_wait_for_the_disk() =>
        (await Ask(await TestCluster.Shared, "select current_setting('fsync')")).ShouldBe("off");

    [Fact]
    public async Task Has_the_installed_server_too()
    {
        Assert.SkipUnless(TestCluster.IsInstalled, "No installed PostgreSQL here.");
        var cluster = await TestCluster.Installed;

        (await Ask(cluster, "select current_setting('server_version_num')::int / 10000")).ShouldBe(cluster.MajorVersion);
    }

    [Theory]
    [InlineData(ServerBinaries.Embedded)]
    [InlineData(ServerBinaries.Installed)]
    public async Task Sorts_by_code_point_and_knows_the_case_of_every_letter(ServerBinaries binaries)
    {
        Assert.SkipUnless(OwnServer.IsAvailable(binaries), "No such PostgreSQL here.");
        var cluster = await (binaries == ServerBinaries.Installed ? TestCluster.Installed : TestCluster.Shared);

        (await Ask(cluster, @"select upper('é') || (U&'\00E9' > 'z') || current_setting('data_checksums')")).ShouldBe("Étrueon");
    }

    static async Task<object?> Ask(TestCluster cluster, string sql)
    {
        await using var database = await cluster.CreateDatabase();
        await using var command = database.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
