using Cases.Engine;
using Cases.Postgres;
using Cases.Web.Commands;
using Cases.Web.Mail;
using Cases.Web.Reading;
using Cases.Web.Pages.Enrolment;
using Cases.Web.Pages.Journeys;
using Cases.Web.Shell;

namespace Cases.Web.Hosting;

/// <summary>The database, the engine and the work behind them, in a web host.</summary>
public static partial class CasesHost
{
    /// <summary>
    /// Registers what pages need, and begins to open the database, loading the demonstration into an empty one of our own.
    /// The pages are put together meanwhile; the host may run when <see cref="Opening.Ready"/> is done.
    /// </summary>
    /// <returns>To be disposed after the host: it stops our own server.</returns>
    public static Opening AddCases(this WebApplicationBuilder builder, CancellationToken ct)
    {
        builder.AddMail();
        var opening = new Opening(Site.From(builder.Configuration), builder.Configuration.GetValue("Seeds", Seeds()), ct);
        builder.Services.AddSingleton(_ => opening.Store);
        builder.Services.AddSingleton<IEngine>(services => new AccountRule(services.GetRequiredService<Store>().Engine, services.GetRequiredService<IAccounts>()));
        builder.Services.AddSingleton(services => services.GetRequiredService<Store>().Source);
        builder.Services.AddSingleton(services => services.GetRequiredService<Store>().Keys);
        builder.Services.AddSingleton(services => services.GetRequiredService<Store>().AccessLog);
        builder.Services.AddSingleton(services => services.GetRequiredService<Store>().Documents);
        builder.Services.AddSingleton(services => new CalendarLinks(services.GetRequiredService<Store>().Source, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddScoped<Acting>();
        builder.Services.AddScoped<Sending>();
        builder.Services.AddScoped<Looking>();
        builder.Services.AddScoped<JourneyFiles>();
        builder.Services.AddScoped<Pages.Documents.DocumentReading>();
        builder.Services.AddScoped<CaseloadSearch>().AddScoped<Pages.Emergency.OtherTerritories>();
        builder.Services.AddScoped<Pages.Bulk.BulkChoice>();
        builder.Services.AddScoped<Pages.Work.WorkQuery>().AddScoped<Pages.Work.DueSteps>().AddScoped<Pages.Work.PlansToApprove>();
        builder.Services.AddScoped<PersonSearch>().AddScoped<Pages.People.LikelyDuplicates>().AddSingleton<Pages.People.KeptPairs>().AddScoped<Pages.People.TwoFiles>();
        builder.Services.AddScoped<Pages.Referrals.ReferralReading>();
        builder.Services.AddSingleton<Imports.ImportJobs>();
        builder.Services.AddSingleton<Bulk.BulkJobs>();
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<Exports.PreparedExports>(services, services.GetRequiredService<Site>().PrivateFolder("exports")));
        builder.Services.AddScoped<Pages.Training.GroupSearch>();
        builder.Services.AddScoped<Applying>();
        builder.Services.AddScoped<ApplicationForm.Filling>();
        builder.Services.AddHostedService<Work>();
        builder.Services.AddReadiness("database", async (services, cancel) => await services.GetRequiredService<Store>().Clock.Size(cancel) >= 0);
        builder.Services.AddAlarm("trail", services => services.GetRequiredService<Store>().SelfCheck.Faults.Select(f => f.ToString()));
        return opening;
    }

    static string? Seeds() => Path.Combine(AppContext.BaseDirectory, "seeds", "demonstration") is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>Positions, checkpoints and views, as long as the host runs.</summary>
    sealed partial class Work(Store store, ILogger<Work> log) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => store.Run(e => Failed(e.GetType().Name), stoppingToken);

        // The kind only: a database's message may quote what was written.
        [LoggerMessage(LogLevel.Error, "The work behind the commands failed and is tried again: {Kind}")]
        partial void Failed(string kind);
    }
}
