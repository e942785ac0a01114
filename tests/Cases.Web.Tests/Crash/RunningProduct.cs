using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Cases.Web.Tests.Crash;

/// <summary>The product as a process of its own, which can be killed and started again.</summary>
sealed class RunningProduct(string connectionString, string dataFolder) : IDisposable
{
    readonly int port = FreePort();
    Process? process;

    public Uri Address => new($"http://127.0.0.1:{port}");

    public async Task Start(CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Cases.Web.dll"), "--urls", Address.ToString(), "--data", dataFolder,
            "--connection", connectionString, "--Demonstration", "true", "--Seeds", "", "--Logging:LogLevel:Default", "None"]) start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
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
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return client;
    }

    string Password(string account)
    {
        using var accounts = JsonDocument.Parse(File.ReadAllText(Path.Combine(dataFolder, "demo-accounts.json")));
        return accounts.RootElement.EnumerateArray().Single(a => a.GetProperty("id").GetString() == account).GetProperty("password").GetString()!;
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
