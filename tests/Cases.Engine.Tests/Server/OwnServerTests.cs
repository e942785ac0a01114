using Cases.Postgres.Server;
using Npgsql;

namespace Cases.Engine.Tests.Server;

public sealed class OwnServerTests : ServerTest
{
    [Theory]
    [InlineData(ServerBinaries.Embedded)]
    [InlineData(ServerBinaries.Installed)]
    public async Task Keeps_what_was_written_for_the_next_start(ServerBinaries binaries)
    {
        SkipUnless(binaries);
        await using (var first = await OwnServer.Start(Options with { Binaries = binaries }))
            await Ask(first, "create table kept as select 42 as answer");

        await using var second = await OwnServer.Start(Options with { Binaries = binaries });

        (await Ask(second, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task Is_shared_by_two_users_and_stopped_by_the_last()
    {
        var first = await OwnServer.Start(Options);
        var second = await OwnServer.Start(Options);
        await first.DisposeAsync();
        (await Ask(second, "select 1")).ShouldBe(1);
        await second.DisposeAsync();

        await Should.ThrowAsync<NpgsqlException>(() => Ask(second, "select 1"));
    }

    [Fact]
    public async Task Two_who_start_at_the_same_moment_get_one_server()
    {
        var both = await Task.WhenAll(OwnServer.Start(Options), OwnServer.Start(Options));
        foreach (var one in both)
            await one.DisposeAsync();

        both[0].ProcessId.ShouldBe(both[1].ProcessId);
    }

    [Fact]
    public async Task Works_where_the_path_is_too_long_for_a_socket()
    {
        var deep = Path.Combine(Folder, new string('d', 60), "it's a folder");
        await using var server = await OwnServer.Start(Options with { DataDirectory = deep });

        (await Ask(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Temporary_data_ends_with_its_last_user()
    {
        await using (var first = await OwnServer.Start(Options with { Temporary = true }))
            await Ask(first, "create table gone ()");

        await using var second = await OwnServer.Start(Options with { Temporary = true });

        (await Ask(second, "select to_regclass('gone') is null")).ShouldBe(true);
    }

    [Fact]
    public async Task Leaves_data_of_another_version_alone()
    {
        var old = Directory.CreateDirectory(Path.Combine(Folder, "postgres", "12"));

        var refusal = await Should.ThrowAsync<ServerUnavailableException>(() => OwnServer.Start(Options));

        refusal.Message.ShouldContain("holds data of PostgreSQL 12");
        Directory.GetDirectories(Path.Combine(Folder, "postgres")).ShouldBe([old.FullName]);
    }
}
