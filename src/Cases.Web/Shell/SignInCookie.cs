using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

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
        services.AddScoped<Flash>();
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
        // A program gets the status; a person gets the sign-in page.
        options.Events.OnRedirectToLogin = context =>
            Answer(context, StatusCodes.Status401Unauthorized, redirect: !context.Request.IsApi());
        options.Events.OnRedirectToAccessDenied = context =>
            Answer(context, StatusCodes.Status403Forbidden, redirect: false);
    }

    static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status, bool redirect)
    {
        if (redirect)
            context.Response.Redirect(context.RedirectUri);
        else
            context.Response.StatusCode = status;
        return Task.CompletedTask;
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
