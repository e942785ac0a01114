namespace Cases.Web.Shell;

/// <summary>
/// A page's or an API slice's routes, beside what they serve. Found by type, so adding one touches no shared file.
/// Each route ends with who may use it: <c>.For(Roles.Caseworker)</c>, <c>.ForSignedIn()</c> or <c>.ForAnyone()</c>.
/// </summary>
public interface IRoutes
{
    static abstract void Map(IEndpointRouteBuilder routes);
}

public static class RouteTable
{
    public static void MapAllRoutes(this WebApplication app)
    {
        // In a group, because it maps a second route while developing.
        app.MapGroup("").ForAnyone().MapStaticAssets();
        app.MapOpenApi().ForAnyone();
        app.MapHealth();
        foreach (var slice in typeof(IRoutes).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IRoutes))))
            slice.GetMethod(nameof(IRoutes.Map))!.CreateDelegate<Action<IEndpointRouteBuilder>>()(app);
        // Said outright, so that what routing goes by is put together here and only once.
        app.UseEndpoints(static _ => { });
        Access.DemandEverywhere(app.Services.GetRequiredService<EndpointDataSource>().Endpoints);
    }
}
