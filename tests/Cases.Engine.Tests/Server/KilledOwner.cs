using System.Diagnostics;
using System.Runtime.CompilerServices;
using Cases.Postgres.Server;

namespace Cases.Engine.Tests.Server;

/// <summary>Another process, this same program, that starts a server and is killed while it uses it. It ends when its input does.</summary>
static class KilledOwner
{
    const string Variable = "CASES_TEST_OWN_SERVER_IN";

    /// <returns>The process id of the server it left running.</returns>
    public static async Task<int> Leave(string directory)
    {
        using var owner = Begin(directory);
        var server = int.Parse(await owner.StandardOutput.ReadLineAsync() ?? "", null);
        await Kill(owner);
        return server;
    }

    /// <summary>Kills it as soon as something is so, while it starts.</summary>
    public static async Task InTheMiddleOf(string directory, Func<bool> something)
    {
        using var owner = Begin(directory);
        var started = owner.StandardOutput.ReadLineAsync();
        while (!something() && !started.IsCompleted)
            await Task.Delay(1);
        await Kill(owner);
    }

    static Process Begin(string directory) => Process.Start(new ProcessStartInfo("dotnet", [typeof(KilledOwner).Assembly.Location])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        Environment = { [Variable] = directory },
    })!;

    static Task Kill(Process owner)
    {
        owner.Kill();
        return owner.WaitForExitAsync();
    }

    [ModuleInitializer]
    internal static void Own()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } directory)
            return;
        var server = OwnServer.Start(new() { DataDirectory = directory }).GetAwaiter().GetResult();
        Console.WriteLine(server.ProcessId);
        Console.In.ReadToEnd();
    }
}
