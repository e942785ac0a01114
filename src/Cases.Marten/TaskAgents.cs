using Cases.FollowUp;
using Cases.Journeys;
using Cases.Postgres;
using JasperFx;
using Wolverine;
using Wolverine.Runtime;
using Wolverine.Runtime.Agents;

namespace Cases.Marten;

/// <summary>One agent for the rules of tasks, on whichever node Wolverine gives it to among those that look at rules.</summary>
/// <remarks>A node that looks at none knows of the agent too: it may be the leader, who gives agents to others.</remarks>
public sealed class TaskAgents(bool looks, TimeProvider time, Action<Exception> failed) : IStaticAgentFamily, IDisposable
{
    static readonly Uri Only = new("cases-rules://tasks");

    readonly TaskAgent agent = new(Only, time, failed);

    public string Scheme => Only.Scheme;

    public ValueTask<IReadOnlyList<Uri>> AllKnownAgentsAsync() => ValueTask.FromResult<IReadOnlyList<Uri>>([Only]);

    public ValueTask<IReadOnlyList<Uri>> SupportedAgentsAsync() => ValueTask.FromResult<IReadOnlyList<Uri>>(looks ? [Only] : []);

    public ValueTask EvaluateAssignmentsAsync(AssignmentGrid assignments)
    {
        assignments.DistributeEvenlyWithAffinity(Scheme, static _ => null, static node => node.Capabilities.Contains(Only));
        return ValueTask.CompletedTask;
    }

    public ValueTask<IAgent> BuildAgentAsync(Uri uri, IWolverineRuntime wolverineRuntime)
    {
        agent.Runtime = wolverineRuntime;
        return ValueTask.FromResult<IAgent>(agent);
    }

    public void Dispose() => agent.Dispose();
}

/// <summary>Has a look taken twice a minute.</summary>
sealed class TaskAgent(Uri uri, TimeProvider time, Action<Exception> failed) : IAgent, IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    CancellationTokenSource? stop;
    Task running = Task.CompletedTask;

    public Uri Uri => uri;

    public IWolverineRuntime? Runtime { get; set; }

    public AgentStatus Status { get; private set; } = AgentStatus.Stopped;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        stop = new CancellationTokenSource();
        running = Run(stop.Token);
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

    async Task Run(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await new MessageBus(Runtime!).InvokeAsync(new LookForTasks(), ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                failed(e);
            }
            await Task.Delay(Pause, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

/// <summary>Take a look at what the rules find today.</summary>
public sealed record LookForTasks;

/// <summary>A rule found something to be done. In the outbox from the look on, until it is recorded.</summary>
public sealed record TaskFound(Guid Journey, TaskRule Rule, DateOnly Since);

/// <summary>Looks, and does what was found: each by a message of its own, however often it is found.</summary>
public sealed class TaskHandler(DueTasks due)
{
    public async Task<IEnumerable<TaskFound>> Handle(LookForTasks message, CancellationToken ct) =>
        (await due.Look(ct)).Select(task => new TaskFound(task.JourneyId, task.Rule, task.Since));

    public async Task Handle(TaskFound message, IMessageBus bus, CancellationToken ct)
    {
        var task = new RaiseTask(message.Journey, message.Rule, message.Since);
        await bus.InvokeAsync<Answer>(new SendCommand(task, due.ActFor(task)), ct);
    }
}
