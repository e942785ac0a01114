using System.Diagnostics;
using Cases.Engine;
using Cases.Postgres;
using Cases.Testing;

namespace Cases.Web.Tests.Seeding;

[Collection(nameof(Demonstration))]
public sealed class InterruptedLoadTests(Demonstration demonstration)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Loses_and_doubles_nothing_when_it_is_killed_twice_and_run_again()
    {
        await using var database = await (await TestCluster.Shared).CreateDatabase();
        var data = Directory.CreateTempSubdirectory("cases-killed-");
        await KillAfter("150 of", database, data);
        await KillAfter("700 of", database, data);
        (await Run(database, data)).ShouldBe(0);

        (await Trail(database, data)).ShouldBe(await Trail(demonstration.Store));
        data.Delete(recursive: true);
    }

    static async Task KillAfter(string progress, TestDatabase database, DirectoryInfo data)
    {
        using var process = Start(database, data);
        while (await process.StandardError.ReadLineAsync(Stop) is { } line)
            if (line.StartsWith(progress, StringComparison.Ordinal)) break;
        process.HasExited.ShouldBeFalse();
        process.Kill();
        await process.WaitForExitAsync(Stop);
    }

    static async Task<int> Run(TestDatabase database, DirectoryInfo data)
    {
        using var process = Start(database, data);
        await process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return process.ExitCode;
    }

    static Process Start(TestDatabase database, DirectoryInfo data) => Process.Start(new ProcessStartInfo("dotnet",
        [typeof(Program).Assembly.Location, "seed", Demonstration.Folder, "--connection", database.ConnectionString, "--data", data.FullName])
    {
        RedirectStandardError = true, Environment = { [TestedEngine.Variable] = TestedEngine.Name },
    })!;

    static async Task<List<string>> Trail(TestDatabase database, DirectoryInfo data)
    {
        await using var store = await Store.Open(new StoreOptions
        {
            ConnectionString = database.ConnectionString, KeyFolder = Path.Combine(data.FullName, "secrets"), Engine = Setting.Engine,
        });
        return await Trail(store);
    }

    // Sealed texts differ from one database to the next; everything else about an event must not.
    static async Task<List<string>> Trail(Store store) => await store.Engine.Feed(ct: Stop).Select(Described).ToListAsync(Stop);

    static string Described(RecordedEvent e) =>
        $"{e.Position} {e.Stream} {e.Version} {e.Type} {e.Id} {e.OccurredOn:O} {e.RecordedAt:O} {e.Actor} {e.Role} {e.Territory}";
}
