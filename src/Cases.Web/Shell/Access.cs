using Microsoft.AspNetCore.Authorization;

namespace Cases.Web.Shell;

public static class Roles
{
    public const string Caseworker = "caseworker";
    public const string Coordinator = "coordinator";
    public const string Evaluator = "evaluator";
    public const string Auditor = "auditor";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } = [Caseworker, Coordinator, Evaluator, Auditor, Administrator];

    public static string Label(string role) => role switch
    {
        Caseworker => Text.Key("Caseworker"),
        Coordinator => Text.Key("Coordinator"),
        Evaluator => Text.Key("Evaluator"),
        Auditor => Text.Key("Auditor"),
        Administrator => Text.Key("Administrator"),
        _ => role,
    };
}

/// <summary>Who may use a route, said on the route itself.</summary>
public static class Access
{
    const string SignedIn = "signed-in";

    public static TRoute For<TRoute>(this TRoute route, params string[] roles) where TRoute : IEndpointConventionBuilder =>
        route.RequireAuthorization(new AuthorizeAttribute { Roles = string.Join(',', roles) });

    public static TRoute ForSignedIn<TRoute>(this TRoute route) where TRoute : IEndpointConventionBuilder =>
        route.RequireAuthorization(SignedIn);

    public static TRoute ForAnyone<TRoute>(this TRoute route) where TRoute : IEndpointConventionBuilder => route.AllowAnonymous();

    public static void AddPolicies(AuthorizationOptions options) =>
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());

    public static IEnumerable<string> Unstated(IEnumerable<Endpoint> endpoints) =>
        endpoints.Where(endpoint => !IsStated(endpoint)).Select(endpoint => endpoint.DisplayName ?? "?");

    static bool IsStated(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(rule => rule.Roles is { Length: > 0 } || rule.Policy is { Length: > 0 });

    /// <exception cref="InvalidOperationException">A route says nothing of who may use it. Such a host does not start.</exception>
    public static void DemandEverywhere(IEnumerable<Endpoint> endpoints)
    {
        var unstated = Unstated(endpoints).ToList();
        if (unstated.Count > 0)
            throw new InvalidOperationException(
                $"Say who may use: {string.Join(", ", unstated)}. End each route with For(roles), ForSignedIn() or ForAnyone().");
    }
}
