using Cases.Engine;
using Cases.Postgres;
using JasperFx;
using JasperFx.CodeGeneration;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Marten;

namespace Cases.Marten;

/// <summary>Wolverine, in a host of its own that nothing outside this assembly sees.</summary>
static class Node
{
    public const string Schema = "cases_bus";

    // Seven more attempts, then the caller is told who was faster.
    static readonly TimeSpan[] Cooldown = [.. new[] { 1, 2, 5, 10, 15, 20, 30 }.Select(ms => TimeSpan.FromMilliseconds(ms))];

    /// <summary>Handles commands in this process; keeps nothing of its own in the database, and is no member of the cluster.</summary>
    public static IHost Mediator(EngineParts parts) => Build(parts, DurabilityMode.MediatorOnly, static _ => { });

    /// <summary>A member of the cluster: inbox and outbox in <see cref="Schema"/>, and its share of the agents.</summary>
    public static IHost Member(EngineParts parts, ViewAgents agents, TaskAgents rules, DueTasks? tasks) => Build(parts, DurabilityMode.Balanced, services =>
    {
        services.AddSingleton(agents);
        services.AddSingleton<Wolverine.Runtime.Agents.IAgentFamily>(agents);
        services.AddSingleton<Wolverine.Runtime.Agents.IAgentFamily>(rules);
        if (tasks is not null) services.AddSingleton(tasks);
    });

    /// <summary>Never started: it only knows which tables a member needs.</summary>
    public static IHost ToMigrate(NpgsqlDataSource owner) => Build(owner, new EventNames(), DurabilityMode.Balanced, AutoCreate.CreateOrUpdate, static _ => { });

    static IHost Build(EngineParts parts, DurabilityMode mode, Action<IServiceCollection> more) =>
        Build(parts.Source, parts.Names, mode, AutoCreate.None, services => more(services.AddSingleton(parts)));

    static IHost Build(NpgsqlDataSource source, EventNames names, DurabilityMode mode, AutoCreate create, Action<IServiceCollection> more)
    {
        // Empty: neither settings nor logging of the process reach in here, so that nothing personal can get out.
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "Cases.Marten" });
        builder.Services.AddMarten(options => MartenDocuments.Configure(options, source, names, create))
            .IntegrateWithWolverine(marten =>
            {
                marten.MessageStorageSchemaName = Schema;
                marten.AutoCreate = create;
            });
        more(builder.Services);
        builder.UseWolverine(options => Configure(options, mode));
        return builder.Build();
    }

    static void Configure(WolverineOptions options, DurabilityMode mode)
    {
        options.ServiceName = "cases";
        options.ApplicationAssembly = typeof(Node).Assembly;
        options.Durability.Mode = mode;
        // What a killed member did is another's within about ten seconds.
        options.Durability.HealthCheckPollingTime = TimeSpan.FromSeconds(2);
        options.Durability.StaleNodeTimeout = TimeSpan.FromSeconds(8);
        options.Durability.CheckAssignmentPeriod = TimeSpan.FromSeconds(2);
        options.Durability.FirstHealthCheckExecution = TimeSpan.FromSeconds(1);
        options.AutoBuildMessageStorageOnStartup = AutoCreate.None;
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Dynamic;
        options.Discovery.DisableConventionalDiscovery().IncludeType<CommandHandler>();
        if (mode == DurabilityMode.Balanced) options.Discovery.IncludeType<ErasureHandler>().IncludeType<ViewHandler>().IncludeType<TaskHandler>();
        options.Policies.UseDurableLocalQueues();
        options.OnException<Exception>(Faults.IsOvertaken).RetryWithCooldown(Cooldown);
    }
}
