using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.StaticAssets;

namespace Cases.Web.Shell;

/// <summary>What protects every answer, whatever page makes it.</summary>
public static class Security
{
    const string ContentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // Should a browser open it all the same: no script, no form, no origin, nothing fetched.
    const string Sandbox = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The route answers with what somebody brought, not with what this product made.</summary>
    public static TRoute InSandbox<TRoute>(this TRoute route) where TRoute : IEndpointConventionBuilder => route.WithMetadata(new Sandboxed());

    sealed class Sandboxed;

    public static string CookieName(this Site site, string name) => site.IsHttps ? "__Host-" + name : name;

    extension(Site site)
    {
        public CookieSecurePolicy CookieSecurity => site.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    public static bool IsApi(this HttpRequest request) => request.Path.StartsWithSegments("/api");

    public static void AddSecurity(this IServiceCollection services, Site site)
    {
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = site.CookieName("forgery");
            options.Cookie.SecurePolicy = site.CookieSecurity;
            options.Cookie.Path = "/";
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    public static void UseSecurityHeaders(this WebApplication app, Site site) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = context.GetEndpoint()?.Metadata.GetMetadata<Sandboxed>() is null ? ContentPolicy : Sandbox;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers.Remove("blazor-enhanced-nav");
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            // The worker lies beside the other files, and answers for the whole site.
            if (context.Request.Path == "/dist/worker.js")
                headers["Service-Worker-Allowed"] = "/";
            if (site.IsHttps)
                headers.StrictTransportSecurity = "max-age=31536000";
            // Personal data must not stay in a shared computer's cache, nor come back with its back button.
            if (context.User.Identity?.IsAuthenticated is true && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>Every request that may change something carries the form's token, unless its route says <c>DisableAntiforgery()</c>.</summary>
    public static void UseForgeryCheck(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (MustBeOurs(context) && !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        else
            await next(context);
    });

    static bool MustBeOurs(HttpContext context) =>
        context.Request.Method is not ("GET" or "HEAD" or "OPTIONS")
        && context.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false };
}
