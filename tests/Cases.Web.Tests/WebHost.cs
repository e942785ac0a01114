using Cases.Web.Shell;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Web.Tests;

/// <summary>The real host with a data directory of its own, without a network. One serves a whole test class.</summary>
public sealed class WebHost : WebApplicationFactory<Program>
{
    readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("cases-web-");

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

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("data", _data.FullName);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
