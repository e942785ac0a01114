using Cases.Testing;

namespace Cases.Engine.Tests.Server;

public sealed class TestClusterTests
{
    [Fact]
    public async Task Copies_a_template_that_is_filled_once()
    {
        var filled = 0;
        var template = new TestTemplate("cluster_tests", async connectionString =>
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
    public async Task Has_the_installed_server_too()
    {
        Assert.SkipUnless(TestCluster.IsInstalled, "No installed PostgreSQL here.");
        var cluster = await TestCluster.Installed;
        await using var database = await cluster.CreateDatabase();
        await using var command = database.Source.CreateCommand("select current_setting('server_version_num')::int / 10000");

        (await command.ExecuteScalarAsync()).ShouldBe(cluster.MajorVersion);
    }
}
