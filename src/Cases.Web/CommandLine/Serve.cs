using Cases.Postgres.Sealing;
using Cases.Postgres.Server;
using Cases.Web.Hosting;
using Cases.Web.Shell;

namespace Cases.Web.CommandLine;

/// <summary>The default verb: the pages, the API, and the work behind them.</summary>
static class Serve
{
    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddShell();
        try
        {
            await using var database = await builder.AddCases(CancellationToken.None);
            await using var app = builder.Build();
            app.UseShell();
            app.MapAllRoutes();
            app.AnnounceDemonstration();
            await app.RunAsync();
            return Verbs.Done;
        }
        catch (Exception e) when (e is ServerUnavailableException or WrongMasterKeyException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Verbs.Unusable;
        }
    }
}
