using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Cases.Testing;

/// <summary>The product as a process of its own, which can be killed and started again.</summary>
/// <param name="connectionString">A database that is there, empty or not.</param>
/// <param name="dataFolder">Where its keys and the demonstration's passwords are.</param>
public sealed class RunningProduct(string connectionString, string dataFolder) : IDisposable
{
    readonly int port = FreePort();
    Process? process;

    public Uri Address => new($"http://127.0.0.1:{port}");

    /// <summary>Starts it; returns when it is ready for requests.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public async Task Start(CancellationToken ct)
    {
        process = Begin("--urls", Address.ToString(), "--data", dataFolder, "--connection", connectionString,
            "--Demonstration", "true", "--Seeds", "", "--Logging:LogLevel:Default", "None");
        using var client = new HttpClient { BaseAddress = Address };
        while (true)
        {
            try
            {
                if ((await client.GetAsync("/health/ready", ct)).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) { }
            if (process.HasExited) throw new InvalidOperationException($"The product ended with {process.ExitCode}.");
            await Task.Delay(50, ct);
        }
    }

    /// <summary>Loads the demonstration with the product's own verb, into the database and with the keys of this one.</summary>
    /// <exception cref="InvalidOperationException">The verb did not succeed.</exception>
    public async Task Seed(CancellationToken ct)
    {
        using var seeding = Begin("seed", Path.Combine(Folder, "seeds", "demonstration"), "--connection", connectionString, "--data", dataFolder);
        await seeding.WaitForExitAsync(ct);
        if (seeding.ExitCode != 0) throw new InvalidOperationException($"Loading the demonstration ended with {seeding.ExitCode}.");
    }

    /// <summary>As kill -9 does.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
    }

    /// <summary>A client signed in as one of the demonstration's accounts.</summary>
    public async Task<HttpClient> SignIn(string account, CancellationToken ct)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = false }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(10) };
        var page = await client.GetStringAsync("/sign-in", ct);
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token, ["name"] = account, ["password"] = Password(account),
        }), ct);
        if (answer.StatusCode != HttpStatusCode.SeeOther) throw new InvalidOperationException($"Signing in was answered with {answer.StatusCode}.");
        return client;
    }

    /// <summary>The password of one of the demonstration's accounts.</summary>
    public string Password(string account)
    {
        using var accounts = JsonDocument.Parse(File.ReadAllText(Path.Combine(dataFolder, "demo-accounts.json")));
        return accounts.RootElement.EnumerateArray().Single(a => a.GetProperty("id").GetString() == account).GetProperty("password").GetString()!;
    }

    // A build that was not published finds its style sheet only from its own folder.
    static string Folder => AppContext.BaseDirectory;

    static Process Begin(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Folder, "Cases.Web.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[TestedEngine.Variable] = TestedEngine.Name;
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    public void Dispose()
    {
        if (process is { HasExited: false }) Kill();
        process?.Dispose();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
