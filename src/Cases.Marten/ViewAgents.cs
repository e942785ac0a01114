using Cases.Engine;
using Cases.Postgres.Views;
using JasperFx;
using Wolverine.Runtime;
using Wolverine.Runtime.Agents;

namespace Cases.Marten;

/// <summary>One agent a view: Wolverine gives each to one node, evenly, and to another when that one ends.</summary>
public sealed class ViewAgents : IStaticAgentFamily, IDisposable
{
    readonly Dictionary<Uri, ViewAgent> agents;

    public ViewAgents(CatchUp views, Action<Exception> failed) =>
        agents = views.Views.Select(v => new ViewAgent(new Uri($"{SchemeName}://{v.Name}"), v.Name, views.Only(v), failed)).ToDictionary(a => a.Uri);

    const string SchemeName = "cases-view";

    public string Scheme => SchemeName;

    public ValueTask<IReadOnlyList<Uri>> AllKnownAgentsAsync() => ValueTask.FromResult<IReadOnlyList<Uri>>([.. agents.Keys]);

    public ValueTask<IReadOnlyList<Uri>> SupportedAgentsAsync() => AllKnownAgentsAsync();

    public ValueTask EvaluateAssignmentsAsync(AssignmentGrid assignments)
    {
        assignments.DistributeEvenly(Scheme);
        return ValueTask.CompletedTask;
    }

    public ValueTask<IAgent> BuildAgentAsync(Uri uri, IWolverineRuntime wolverineRuntime)
    {
        agents[uri].Runtime = wolverineRuntime;
        return ValueTask.FromResult<IAgent>(agents[uri]);
    }

    /// <summary>The trail was extended.</summary>
    public void Wake()
    {
        foreach (var agent in agents.Values) agent.Views.Wake();
    }

    internal CatchUp Of(string view) => agents.Values.Single(a => a.View == view).Views;

    public void Dispose()
    {
        foreach (var agent in agents.Values)
        {
            agent.Dispose();
            agent.Views.Dispose();
        }
    }
}

/// <summary>Feeds one view's handler, a page of the trail at a time and never two at once: positions are taken in strict order.</summary>
sealed class ViewAgent(Uri uri, string view, CatchUp views, Action<Exception> failed) : IAgent, IDisposable
{
    CancellationTokenSource? stop;
    Task running = Task.CompletedTask;

    public Uri Uri => uri;

    public string View => view;

    public CatchUp Views => views;

    public IWolverineRuntime? Runtime { get; set; }

    public AgentStatus Status { get; private set; } = AgentStatus.Stopped;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        stop = new CancellationTokenSource();
        running = views.Follow(Next, failed, stop.Token);
        Status = AgentStatus.Running;
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (stop is null) return;
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Dispose();
        Status = AgentStatus.Stopped;
    }

    public void Dispose()
    {
        stop?.Dispose();
        stop = null;
    }

    async Task<bool> Next(CancellationToken ct) => (await new MessageBus(Runtime!).InvokeAsync<Followed>(new FollowTrail(view), ct)).Moved;
}

/// <summary>Take in the next page of the trail.</summary>
public sealed record FollowTrail(string View);

/// <param name="Moved">False when there was none, or another process took it.</param>
public sealed record Followed(bool Moved);

/// <summary>Projects a page into a view: the rows and the view's new position in one transaction.</summary>
public sealed class ViewHandler(ViewAgents agents)
{
    public async Task<Followed> Handle(FollowTrail message, CancellationToken ct) => new(await agents.Of(message.View).Round(ct));
}
