using System.IO.Compression;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Primitives;

namespace Cases.Web.Shell;

/// <summary>What somebody sent after their session had ended: sealed in a cookie of the page they were on, and there again once they are back, within half an hour.</summary>
/// <remarks>Only for the account whose session it was, once, and without files. Whoever signed out has no session that ended, and leaves nothing behind.</remarks>
public sealed class KeptInput(IDataProtectionProvider protection, Site site, Flash flash, Text T)
{
    const string Name = "kept";

    // In characters: what proxies take in a line of a request, less the other cookies.
    const int Most = 6_000;

    static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    static readonly ChunkingCookieManager Cookies = new();

    readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("kept input").ToTimeLimitedDataProtector();

    sealed record Kept(string Account, Dictionary<string, string?[]> Fields);

    /// <summary>Keeps the form that was sent, if any, and tells the reader so.</summary>
    /// <returns>The page they were on, with its query.</returns>
    public async Task<string> Keep(RedirectContext<CookieAuthenticationOptions> signIn)
    {
        var request = signIn.Request;
        var page = PageOf(request);
        if (!request.HasFormContentType || LastAccount(signIn) is not { } account) return page;
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var kept = new Kept(account, form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => (string?[])[.. f.Value]));
        var packed = Convert.ToBase64String(_protector.Protect(Pack(JsonSerializer.SerializeToUtf8Bytes(kept)), Life));
        if (packed.Length <= Most) Cookies.AppendResponseCookie(request.HttpContext, Name, packed, Options(page));
        flash.Say(packed.Length <= Most
            ? T["Your session had ended. Sign in again: what you typed is kept for half an hour."]
            : T["Your session had ended, and what you typed was too long to be kept. Nothing was recorded."]);
        return page;
    }

    /// <summary>What was kept for this page and this reader; it is then kept no more. Null when there is nothing.</summary>
    public Func<string, StringValues>? Take(HttpContext http)
    {
        if (Cookies.GetRequestCookie(http, Name) is not { Length: > 0 } packed) return null;
        Cookies.DeleteCookie(http, Name, Options(http.Request.Path));
        if (Opened(packed) is not { } kept || kept.Account != http.User.FindFirstValue(ClaimTypes.NameIdentifier)) return null;
        return field => kept.Fields.GetValueOrDefault(field);
    }

    Kept? Opened(string packed)
    {
        try
        {
            return JsonSerializer.Deserialize<Kept>(Unpack(_protector.Unprotect(Convert.FromBase64String(packed))));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }

    CookieOptions Options(string page) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = site.IsHttps, MaxAge = Life, IsEssential = true, Path = new Uri("http://cases" + page).AbsolutePath,
    };

    // A form may post elsewhere than to its page; browsers say where it stood.
    static string PageOf(HttpRequest request) =>
        request.GetTypedHeaders().Referer is { IsAbsoluteUri: true } from && from.Authority == request.Host.Value ? from.PathAndQuery : request.Path + request.QueryString;

    static string? LastAccount(RedirectContext<CookieAuthenticationOptions> signIn) =>
        signIn.Options.CookieManager.GetRequestCookie(signIn.HttpContext, signIn.Options.Cookie.Name!) is { } ended
            ? signIn.Options.TicketDataFormat.Unprotect(ended)?.Principal.FindFirstValue(ClaimTypes.NameIdentifier)
            : null;

    static byte[] Pack(byte[] clear)
    {
        var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal)) brotli.Write(clear);
        return packed.ToArray();
    }

    static byte[] Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        var clear = new MemoryStream();
        brotli.CopyTo(clear);
        return clear.ToArray();
    }
}
