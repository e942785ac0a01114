using Cases.Testing;
using Cases.Web.Shell;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cases.Web.Tests;

/// <summary>The real host on a database and a data directory of its own, without a network. One serves a whole test class.</summary>
public sealed class WebHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("cases-web-");
    TestDatabase? _database;

    /// <summary>Everything the host has logged.</summary>
    public KeptLog Log { get; } = new();

    public NpgsqlDataSource Database => Services.GetRequiredService<NpgsqlDataSource>();

    public async ValueTask InitializeAsync()
    {
        Setting.WriteKey(_data.FullName);
        _database = await (await TestCluster.Shared).CreateDatabase(Setting.Template);
    }

    public string Password(string account) =>
        Services.GetRequiredService<DemoAccounts>().SignIns.Single(signIn => signIn.Id == account).Password;

    /// <summary>A browser with cookies, which does not follow redirects.</summary>
    public Browser Browser(string acceptLanguage = "en")
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept-Language", acceptLanguage);
        return new Browser(client);
    }

    public async Task<Browser> SignedIn(string account, string acceptLanguage = "en")
    {
        var browser = Browser(acceptLanguage);
        await browser.Submit("/sign-in", ("name", account), ("password", Password(account)));
        return browser;
    }

    /// <summary>Signed in, and reading English whatever the account's own language is.</summary>
    public async Task<Browser> InEnglish(string account)
    {
        var browser = await SignedIn(account);
        await browser.Get("/language/en");
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("data", _data.FullName);
        builder.UseSetting("connection", _database!.ConnectionString);
        builder.UseSetting("Demonstration", "true");
        builder.UseSetting("Cases:Engine", TestedEngine.Name);
        builder.UseSetting("Seeds", "");
        // What a page test gives happened long ago: rules would find their own in it.
        builder.UseSetting("TaskRules", "false");
        // A test goes round with the post itself.
        builder.UseSetting("Mail:Deliver", "false");
        builder.UseSetting("Mail:RemindHours", "48");
        // Without an address, nothing announces the sign-ins in the output of the tests.
        builder.UseSetting("urls", "");
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
