using Cases.Postgres.Server;
using Npgsql;

namespace Cases.Engine.Tests.Server;

public sealed class OwnServerPrivacyTests : ServerTest
{
    [Fact]
    public async Task Never_runs_as_root()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Who runs a process is read from /proc.");
        await using var server = await OwnServer.Start(Options);

        File.ReadLines($"/proc/{server.ProcessId}/status").Single(line => line.StartsWith("Uid:", StringComparison.Ordinal))
            .Split('\t')[1].ShouldNotBe("0");
    }

    [Fact]
    public async Task Its_password_can_be_read_by_its_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps it in the user's profile.");
        await using var server = await OwnServer.Start(Options);

        new FileInfo(Path.Combine(Folder, "postgres.password")).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Asks_for_the_password()
    {
        await using var server = await OwnServer.Start(Options);
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")) { Password = "guessed", Pooling = false };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);

        (await Should.ThrowAsync<PostgresException>(connection.OpenAsync())).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Theory]
    [InlineData(ServerBinaries.Embedded)]
    [InlineData(ServerBinaries.Installed)]
    public async Task Keeps_the_values_of_failing_statements_out_of_its_log(ServerBinaries binaries)
    {
        SkipUnless(binaries);
        await using var server = await OwnServer.Start(Options with { Binaries = binaries });
        await Ask(server, "create table person (name text primary key); insert into person values ('Zebulon')");
        await Should.ThrowAsync<PostgresException>(() => Ask(server, "insert into person values ('Zebulon')"));
        await Should.ThrowAsync<PostgresException>(() => Ask(server, "select 'Zebulon'::int"));

        File.ReadAllText(Path.Combine(Folder, "postgres", "server.log")).ShouldNotContain("Zebulon");
    }
}
