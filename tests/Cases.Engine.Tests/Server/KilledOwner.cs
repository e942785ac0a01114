using System.Diagnostics;
using System.Runtime.CompilerServices;
using Cases.Postgres.Server;

namespace Cases.Engine.Tests.Server;

/// <summary>Another process, this same program, that starts a server and is killed while it uses it.</summary>
static class KilledOwner
{
    const string Variable = "CASES_TEST_OWN_SERVER_IN";

    /// <returns>The process id of the server it left running.</returns>
    public static async Task<int> Leave(string directory)
    {
        using var owner = Process.Start(new ProcessStartInfo("dotnet", [typeof(KilledOwner).Assembly.Location])
        {
            RedirectStandardOutput = true,
            Environment = { [Variable] = directory },
        })!;
        var server = int.Parse(await owner.StandardOutput.ReadLineAsync() ?? "", null);
        owner.Kill();
        await owner.WaitForExitAsync();
        return server;
    }

    [ModuleInitializer]
    internal static void Own()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } directory)
            return;
        var server = OwnServer.Start(new() { DataDirectory = directory }).GetAwaiter().GetResult();
        Console.WriteLine(server.ProcessId);
        Thread.Sleep(Timeout.Infinite);
    }
}
