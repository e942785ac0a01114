using Cases.Web.Shell;
using Microsoft.AspNetCore.Localization;

namespace Cases.Web.Pages;

public sealed class LanguageSwitch : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/language/{tag}", Switch).ForAnyone();

    static IResult Switch(string tag, string? returnUrl, HttpContext http)
    {
        if (Languages.All.All(language => language.Tag != tag))
            return Results.NotFound();
        Remember(http, tag);
        return Reply.SeeOther(returnUrl);
    }

    public static void Remember(HttpContext http, string tag)
    {
        var site = http.RequestServices.GetRequiredService<Site>();
        var choice = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(tag));
        http.Response.Cookies.Append(Languages.Cookie, choice, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = site.IsHttps,
            IsEssential = true,
        });
    }
}
