using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Cases.Web.Shell;

/// <summary>An entry of the main menu, said on the route: <c>.InMenu(Text.Key("Caseload"), 10)</c>; seen by whoever may use it.</summary>
/// <param name="Order">Ascending.</param>
public sealed record MenuEntry(string Label, int Order);

public sealed record MenuLink(string Label, string Path);

public static class Navigation
{
    public static TRoute InMenu<TRoute>(this TRoute route, string label, int order) where TRoute : IEndpointConventionBuilder =>
        route.WithMetadata(new MenuEntry(label, order));

    public static IReadOnlyList<MenuLink> Menu(this EndpointDataSource routes, ClaimsPrincipal user) =>
        [.. from route in routes.Endpoints.OfType<RouteEndpoint>()
            let entry = route.Metadata.GetMetadata<MenuEntry>()
            where entry is not null && MayUse(route, user)
            orderby entry.Order
            select new MenuLink(entry.Label, route.RoutePattern.RawText!)];

    static bool MayUse(Endpoint route, ClaimsPrincipal user) =>
        route.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || (user.Identity?.IsAuthenticated is true
            && route.Metadata.GetOrderedMetadata<IAuthorizeData>().All(rule => Admits(rule, user)));

    static bool Admits(IAuthorizeData rule, ClaimsPrincipal user) => rule.Roles is not { Length: > 0 } roles || roles.Split(',').Any(user.IsInRole);
}
