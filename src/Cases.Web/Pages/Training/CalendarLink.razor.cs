using System.Buffers.Text;
using System.Security.Cryptography;
using Cases.Postgres;
using Cases.Web.Commands;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>Makes and revokes the link by which an account's calendar reads the sessions.</summary>
public sealed partial class CalendarLink : IRoutes
{
    const int SecretBytes = 32;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessions/calendar", Get).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapPost("/sessions/calendar", Make).For(Roles.Caseworker, Roles.Coordinator);
        routes.MapPost("/sessions/calendar/revoke", Revoke).For(Roles.Caseworker, Roles.Coordinator);
    }

    // The secret is drawn with the form, so that sending it twice makes one link.
    static async Task<IResult> Get(FormInput form, CalendarLinks links, Acting acting, CancellationToken ct) => Reply.Page<CalendarLink>(new
    {
        Form = form, MadeAt = await links.MadeAt(acting.Actor, ct), Secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)),
    });

    static async Task<IResult> Make(FormInput form, HttpRequest request, CalendarLinks links, Site site, Acting acting, CancellationToken ct)
    {
        var secret = form["secret"];
        if (!Base64Url.IsValid(secret, out var bytes) || bytes != SecretBytes) return Results.BadRequest();
        await links.Make(acting.Actor, secret, ct);
        return Reply.Page<CalendarLink>(new
        {
            Form = form, MadeAt = await links.MadeAt(acting.Actor, ct), Link = site.AddressOf(request, $"{CalendarFeed.Path}?key={secret}"),
        });
    }

    static async Task<IResult> Revoke(CalendarLinks links, Acting acting, Flash flash, Text T, CancellationToken ct)
    {
        await links.Revoke(acting.Actor, ct);
        flash.Say(T["The link is revoked: calendars can no longer read by it"]);
        return Reply.SeeOther("/sessions/calendar");
    }
}
