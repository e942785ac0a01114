using System.Text.Encodings.Web;
using System.Text.Unicode;
using Cases.Web.Commands;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.WebEncoders;

namespace Cases.Web.Shell;

/// <summary>The pages' own services and middleware, in the order in which they run.</summary>
public static class Composition
{
    public static void AddShell(this WebApplicationBuilder builder)
    {
        var site = Site.From(builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(site);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<AssetPaths>();
        builder.Services.AddRazorComponents();
        builder.Services.AddHttpContextAccessor();
        // French is text, not entities.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // What is uploaded is personal: it never waits in clear in a file of the machine's.
        builder.Services.Configure<FormOptions>(options => options.MemoryBufferThreshold = 32 * 1024 * 1024);
        builder.Services.AddLanguages();
        builder.Services.AddSignIn(site);
        builder.Services.AddSecurity(site);
        builder.Services.AddPublicDoor();
        builder.Services.AddProblemDetails();
        builder.Services.AddApiDocument();
        builder.Services.AddHealth();
        builder.AddTelemetry();
    }

    public static void UseShell(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<Site>();
        if (site.IsHttps)
            app.UseForwardedHeaders();
        app.UseSecurityHeaders(site);
        app.UseRequestLocalization();
        app.UseProblemPages();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseForgeryCheck();
    }
}
