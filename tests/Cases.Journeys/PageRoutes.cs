using Cases.Web.Hosting;
using Cases.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Hosting;

namespace Cases.Journeys.Tests;

/// <summary>The routes a GET reads pages from, as the host has them: what an address is a page of, and which pages there are.</summary>
sealed class PageRoutes
{
    // Answers that are no pages: files, and the switch from one language to another.
    static readonly string[] Others =
    [
        "/language/{tag}", "/calendar.ics", "/trail/checkpoint", "/trail/tile/{**path}", "/trail/tile/entries/{**path}", "/trail/readings/checkpoint", "/trail/readings/tile/{**path}",
        "/trail/exports/{id:guid}", "/trail/{position:long:min(0)}/proof", "/journeys/{id:guid}/receipts/{version:long:min(1)}", "/journeys/{id:guid}/documents/{document:guid}", "/funnel/{position:long}/{format:regex(^(csv|json)$)}",
    ];

    readonly List<(string Route, TemplateMatcher Matcher)> routes;

    PageRoutes(IEnumerable<RouteEndpoint> endpoints) => routes =
        [.. endpoints.Where(Reads).DistinctBy(e => e.RoutePattern.RawText).OrderBy(e => e.RoutePattern.InboundPrecedence)
            .Select(e => (e.RoutePattern.RawText!, new TemplateMatcher(new RouteTemplate(e.RoutePattern), [])))];

    public IEnumerable<string> All => routes.Select(r => r.Route).Except(Others);

    public static async Task<PageRoutes> Of(string connection, string data)
    {
        var builder = WebApplication.CreateBuilder(["--connection", connection, "--data", data, "--Seeds", "", "--Demonstration", "true"]);
        builder.AddShell();
        await using var opening = builder.AddCases(CancellationToken.None);
        await using var app = builder.Build();
        await opening.Ready;
        foreach (var slice in typeof(IRoutes).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IRoutes))))
            slice.GetMethod(nameof(IRoutes.Map))!.CreateDelegate<Action<IEndpointRouteBuilder>>()(app);
        return new PageRoutes(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>());
    }

    /// <summary>The page's route; null for an address that is no page's.</summary>
    public string? RouteOf(string path) =>
        routes.Find(r => r.Matcher.TryMatch(path, [])) is { Route: { } route } && !Others.Contains(route) ? route : null;

    static bool Reads(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") is true && !endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal);
}
