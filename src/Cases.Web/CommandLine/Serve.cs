using Cases.Postgres.Sealing;
using Cases.Postgres.Server;
using Cases.Postgres.Trail;
using Cases.Web.Hosting;
using Cases.Web.Shell;

namespace Cases.Web.CommandLine;

/// <summary>The default verb: the pages, the API, and the work behind them.</summary>
static class Serve
{
    const string DefaultAddress = "http://localhost:5080";

    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args, EnvironmentName = Environment(args), ContentRootPath = AppContext.BaseDirectory,
        });
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.Configuration["urls"] = DefaultAddress;
        builder.AddShell();
        try
        {
            await using var opening = builder.AddCases(CancellationToken.None);
            await using var app = builder.Build();
            app.UseShell();
            app.MapAllRoutes();
            await opening.Ready;
            app.AnnounceDemonstration();
            await app.RunAsync();
            return Verbs.Done;
        }
        catch (TrailForkedException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Verbs.FoundWrong;
        }
        catch (Exception e) when (e is ServerUnavailableException or WrongMasterKeyException or UnusableException or IOException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Verbs.Unusable;
        }
    }

    // A build that was not published finds its assets only as Development. There is no launch profile: it would print on standard output.
    static string? Environment(string[] args)
    {
        var said = System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? System.Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");
        if (said is not null || args.Any(a => a.StartsWith("--environment", StringComparison.Ordinal))) return null;
        return File.Exists(Path.Combine(AppContext.BaseDirectory, "Cases.Web.staticwebassets.runtime.json")) ? "Development" : null;
    }
}
