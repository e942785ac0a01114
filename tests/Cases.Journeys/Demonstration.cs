using Cases.Testing;
using Microsoft.Playwright;

namespace Cases.Journeys.Tests;

/// <summary>The product, a process of its own with the demonstration loaded, and a browser to walk through it.</summary>
public sealed class Demonstration : IAsyncLifetime
{
    const string Chromium = "/usr/bin/chromium";

    static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    readonly DirectoryInfo data = Directory.CreateTempSubdirectory("cases-journeys-");
    TestDatabase? database;
    RunningProduct? product;
    IPlaywright? playwright;
    IBrowser? browser;

    public Uri Address => product!.Address;

    /// <summary>The routes of a host over the same database, one that never listens.</summary>
    internal Task<PageRoutes> Routes() => PageRoutes.Of(database!.ConnectionString, data.FullName);

    public string Password(string account) => product!.Password(account);

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        database = await (await TestCluster.Shared).CreateDatabase();
        product = new RunningProduct(database.ConnectionString, data.FullName);
        await product.Seed(CancellationToken.None);
        await product.Start(CancellationToken.None);
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(30_000);
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments });
    }

    /// <summary>Somebody at a device of their own; skips the test where there is no browser, unless this run needs one.</summary>
    /// <param name="language">en or fr.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="scripts">Whether the browser runs JavaScript.</param>
    /// <param name="colours">What the device prefers.</param>
    public async Task<Visitor> Visitor(string language, int width = 390, bool scripts = false, ColorScheme colours = ColorScheme.Light)
    {
        if (browser is null)
        {
            (Environment.GetEnvironmentVariable("CASES_TESTS_NEED") ?? "").Split(' ').ShouldNotContain("chromium", $"{Chromium} is not there and this run needs it.");
            Assert.Skip($"There is no browser at {Chromium} (Debian: chromium).");
        }
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(), JavaScriptEnabled = scripts, ColorScheme = colours, Locale = language,
            ViewportSize = new() { Width = width, Height = 844 },
        });
        context.SetDefaultTimeout(30_000);
        return new Visitor(this, context, await context.NewPageAsync(), language);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        product?.Dispose();
        if (database is not null) await database.DisposeAsync();
        data.Delete(recursive: true);
    }
}
