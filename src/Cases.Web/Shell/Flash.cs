using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Cases.Web.Shell;

/// <summary>One sentence that survives a redirect: sealed in a cookie, shown once, gone after two minutes.</summary>
public sealed class Flash(IHttpContextAccessor http, IDataProtectionProvider protection, Site site)
{
    const string Name = "said";
    static readonly TimeSpan Life = TimeSpan.FromMinutes(2);

    readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("flash").ToTimeLimitedDataProtector();

    CookieOptions Options => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = site.IsHttps, MaxAge = Life, IsEssential = true };

    public void Say(string text) => http.HttpContext!.Response.Cookies.Append(Name, _protector.Protect(text, Life), Options);

    public string? Take()
    {
        if (http.HttpContext is not { } context || context.Request.Cookies[Name] is not { Length: > 0 } sealedText)
            return null;
        if (!context.Response.HasStarted)
            context.Response.Cookies.Delete(Name, Options);
        try
        {
            return _protector.Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
