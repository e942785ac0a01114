using Cases.Web.Shell;
using Microsoft.AspNetCore.Authentication;

namespace Cases.Web.Pages;

/// <summary>As every page that acts: GET shows the form; POST reads it, acts, then says what is wrong (422) or goes on (303).</summary>
public sealed partial class SignIn : IRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", (FormInput form) => Reply.Page<SignIn>(new { Form = form })).ForAnyone();
        routes.MapPost("/sign-in", Post).ForAnyone();
        routes.MapPost("/sign-out", End).ForSignedIn();
    }

    static async Task<IResult> Post(FormInput form, Text T, IAccounts accounts, WrongPasswords wrong, EndpointDataSource pages, HttpContext http)
    {
        if (wrong.TooMany(http))
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);

        var name = form.Required("name", T["Enter your name"]);
        var password = form.Required("password", T["Enter your password"]);
        if (form.Failed)
            return Reply.Refused<SignIn>(new { Form = form });

        if (await accounts.Check(name, password, http.RequestAborted) is not { } account)
        {
            wrong.Count(http);
            form.Refuse("name", T["This name and this password do not go together"]);
            return Reply.Refused<SignIn>(new { Form = form });
        }

        await http.SignInAsync(SignInCookie.Scheme, account.Principal(SignInCookie.Scheme));
        if (!http.Request.Cookies.ContainsKey(Languages.Cookie))
            LanguageSwitch.Remember(http, account.Language);
        return Reply.SeeOther(form.Optional("returnUrl") ?? FirstPage(pages, account));
    }

    // The first entry of the menu is what their role works on.
    static string FirstPage(EndpointDataSource pages, Account account) =>
        pages.Menu(account.Principal(SignInCookie.Scheme)) is [var first, ..] ? first.Path : "/";

    static async Task<IResult> End(HttpContext http, Flash flash, Text T)
    {
        await http.SignOutAsync(SignInCookie.Scheme);
        flash.Say(T["You are signed out"]);
        return Reply.SeeOther("/sign-in");
    }
}
