using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Cases.Web.Shell;

public static class SignInCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void AddSignIn(this IServiceCollection services, Site site)
    {
        if (site.Demonstration)
        {
            services.AddSingleton(_ => DemoAccounts.LoadOrCreate(site.DataDirectory));
            services.AddSingleton<IAccounts>(provider => provider.GetRequiredService<DemoAccounts>());
        }
        else
            services.AddSingleton<IAccounts, Nobody>();
        services.AddSingleton<WrongPasswords>();
        services.AddScoped<Flash>().AddScoped<KeptInput>();
        services.AddDataProtection().SetApplicationName("Cases").PersistKeysToFileSystem(site.PrivateFolder("keys"));
        services.AddAuthentication(Scheme).AddCookie(options => Configure(options, site));
        services.AddAuthorization(Access.AddPolicies);
    }

    static void Configure(CookieAuthenticationOptions options, Site site)
    {
        options.Cookie.Name = site.CookieName("session");
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = site.CookieSecurity;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = EndWithdrawnAccount;
        options.Events.OnRedirectToLogin = AskToSignIn;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    // A program gets the status; a person gets the sign-in page, and what they had typed when they are back.
    static async Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.IsApi())
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (HttpMethods.IsPost(context.Request.Method))
            context.Response.Redirect(QueryHelpers.AddQueryString("/sign-in", "returnUrl", await context.HttpContext.RequestServices.GetRequiredService<KeptInput>().Keep(context)));
        else
            context.Response.Redirect(context.RedirectUri);
    }

    static async Task EndWithdrawnAccount(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<IAccounts>();
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        var account = await accounts.Find(id, context.HttpContext.RequestAborted);
        if (account is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
        else
            context.ReplacePrincipal(account.Principal(Scheme));
    }
}
