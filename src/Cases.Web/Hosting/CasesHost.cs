using Cases.Engine;
using Cases.Postgres;
using Cases.Web.Commands;
using Cases.Web.Reading;
using Cases.Web.Pages.Enrolment;
using Cases.Web.Pages.Journeys;
using Cases.Web.Seeding;
using Cases.Web.Shell;

namespace Cases.Web.Hosting;

/// <summary>The database, the engine and the work behind them, in a web host.</summary>
public static partial class CasesHost
{
    /// <summary>Opens the database, loads the demonstration into an empty one of our own, and registers what pages need.</summary>
    /// <returns>To be disposed after the host: it stops our own server.</returns>
    public static async Task<Database> AddCases(this WebApplicationBuilder builder, CancellationToken ct)
    {
        var site = Site.From(builder.Configuration);
        var database = await Database.Open(site.Connection, site.DataDirectory, Console.Error.WriteLine, ct);
        var options = site.StoreOptions(database, TimeProvider.System);
        if (site.Demonstration && builder.Configuration.GetValue("Seeds", Seeds()) is { Length: > 0 } seeds) await LoadDemonstration(options, seeds, site, ct);
        builder.Services.AddSingleton(await Store.Open(options, ct));
        builder.Services.AddSingleton<IEngine>(services => services.GetRequiredService<Store>().Engine);
        builder.Services.AddSingleton(services => services.GetRequiredService<Store>().Source);
        builder.Services.AddSingleton(services => services.GetRequiredService<Store>().Keys);
        builder.Services.AddSingleton(services => services.GetRequiredService<Store>().AccessLog);
        builder.Services.AddScoped<Acting>();
        builder.Services.AddScoped<Sending>();
        builder.Services.AddScoped<Looking>();
        builder.Services.AddScoped<JourneyFiles>();
        builder.Services.AddScoped<CaseloadSearch>();
        builder.Services.AddScoped<PersonSearch>();
        builder.Services.AddScoped<Pages.Referrals.ReferralReading>();
        builder.Services.AddSingleton<Imports.ImportJobs>();
        builder.Services.AddScoped<Applying>();
        builder.Services.AddScoped<ApplicationForm.Filling>();
        builder.Services.AddHostedService<Work>();
        builder.Services.AddReadiness("database", async (services, cancel) => await services.GetRequiredService<Store>().Clock.Size(cancel) >= 0);
        return database;
    }

    static string? Seeds() => Path.Combine(AppContext.BaseDirectory, "seeds", "demonstration") is var folder && Directory.Exists(folder) ? folder : null;

    static async Task LoadDemonstration(StoreOptions options, string seeds, Site site, CancellationToken ct)
    {
        if (!await Seeder.IsWanted(options, seeds, ct)) return;
        await Console.Error.WriteLineAsync("Loading the demonstration programme.");
        try
        {
            await Seeder.Load(options, seeds, site.TimeZone, static (sent, all) => Console.Error.WriteLine($"{sent} of {all} commands"), ct);
        }
        catch (SeedException e)
        {
            await Console.Error.WriteLineAsync($"The demonstration was not loaded to its end: {e.Message}");
        }
    }

    /// <summary>Positions, checkpoints and views, as long as the host runs.</summary>
    sealed partial class Work(Store store, ILogger<Work> log) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => store.Run(e => Failed(e.GetType().Name), stoppingToken);

        // The kind only: a database's message may quote what was written.
        [LoggerMessage(LogLevel.Error, "The work behind the commands failed and is tried again: {Kind}")]
        partial void Failed(string kind);
    }
}
