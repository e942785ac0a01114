using System.Diagnostics;
using Cases.Postgres.Server;
using Cases.Testing;
using Npgsql;

namespace Cases.Engine.Tests.Server;

public sealed class OwnServerCrashTests : ServerTest
{
    [Fact]
    public async Task Takes_over_the_server_that_a_killed_process_left()
    {
        var left = await KilledOwner.Leave(Folder);

        await using var server = await OwnServer.Start(Options);

        server.ProcessId.ShouldBe(left);
        (await Ask(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Throws_away_the_temporary_server_that_a_killed_process_left()
    {
        var left = await KilledOwner.Leave(Folder);

        await using var server = await OwnServer.Start(Options with { Temporary = true });

        server.ProcessId.ShouldNotBe(left);
    }

    [Theory]
    [InlineData(ServerBinaries.Embedded)]
    [InlineData(ServerBinaries.Installed)]
    public async Task Keeps_what_was_committed_when_all_its_processes_are_killed(ServerBinaries binaries)
    {
        SkipUnless(binaries);
        await using var server = await PrivateServer.Start(binaries);
        await Run(server, "create table kept as select 42 as answer");

        server.Kill();
        await server.Restart();

        (await Run(server, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task Starts_though_a_stranger_has_the_number_of_the_killed_server()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere PostgreSQL judges by the number alone.");
        var server = await OwnServer.Start(Options);
        Process.GetProcessById(server.ProcessId).Kill(entireProcessTree: true);
        await server.DisposeAsync();
        // It ends when its input does: with this process.
        using var stranger = Process.Start(new ProcessStartInfo("cat") { RedirectStandardInput = true })!;
        var file = Path.Combine(Folder, "postgres", $"{server.MajorVersion}", "postmaster.pid");
        File.WriteAllLines(file, [$"{stranger.Id}", .. File.ReadAllLines(file).Skip(1)]);

        await using var next = await OwnServer.Start(Options);

        stranger.HasExited.ShouldBeFalse();
        (await Ask(next, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Starts_after_a_first_start_that_was_killed_half_way()
    {
        var postgres = Path.Combine(Folder, "postgres");
        await KilledOwner.InTheMiddleOf(Folder, () => Directory.Exists(postgres) && Directory.GetDirectories(postgres, "new-*") is [_, ..]);
        Directory.GetDirectories(postgres, "new-*").ShouldHaveSingleItem();

        await using var server = await OwnServer.Start(Options);

        (await Ask(server, "select 1")).ShouldBe(1);
    }

    static async Task<object?> Run(PrivateServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString("postgres"));
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
