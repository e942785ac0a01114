using System.Diagnostics;
using Cases.Engine;
using Cases.Postgres;
using Cases.Postgres.Views;
using Microsoft.Extensions.Hosting;
using Wolverine;

namespace Cases.Marten;

/// <summary>The engine on Marten and Wolverine, on the same tables as <see cref="PostgresEngine"/>.</summary>
public sealed class MartenEngine : IStoreEngine
{
    static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);
    static readonly ActivitySource Activities = new("Cases");

    readonly EngineParts parts;
    readonly LogReader log;
    readonly Lazy<Task<IHost>> mediator;
    IHost? member;

    MartenEngine(EngineParts parts)
    {
        this.parts = parts;
        log = new LogReader(parts.Source, parts.Names);
        mediator = new(() => Started(Node.Mediator(parts)));
    }

    public static IEngineKind Kind { get; } = new MartenKind();

    public event Action? Recorded;

    public async Task<Outcome> Execute(ICommand command, Act act, CancellationToken ct = default)
    {
        using var activity = Activities.StartActivity(command.GetType().Name);
        var message = new SendCommand(command, act);
        try
        {
            var answer = await (member ?? await mediator.Value).MessageBus().InvokeAsync<Answer>(message, ct);
            if (answer.Outcome is Done { Repeated: false }) Recorded?.Invoke();
            return answer.Outcome;
        }
        catch (Exception e) when (Faults.IsOvertaken(e))
        {
            return await log.WhoWasFaster(message.Looked, ct);
        }
    }

    public Task<IReadOnlyList<RecordedEvent>> History(Guid stream, CancellationToken ct = default) => log.History(stream, ct);

    public IAsyncEnumerable<RecordedEvent> Feed(long from = 0, long? to = null, CancellationToken ct = default) => log.Feed(from, to, ct);

    public async Task Follow(CatchUp views, DueTasks? tasks, Action<Exception> failed, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
            try
            {
                await BeMember(views, tasks, failed, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
            catch (Exception e)
            {
                failed(e);
                await Task.Delay(BetweenTries, parts.Time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    async Task BeMember(CatchUp views, DueTasks? tasks, Action<Exception> failed, CancellationToken ct)
    {
        using var agents = new ViewAgents(views, failed);
        using var rules = new TaskAgents(tasks is not null, parts.Time, failed);
        using var host = Node.Member(parts, agents, rules, tasks);
        await host.StartAsync(ct);
        member = host;
        try
        {
            await Task.WhenAll(views.Listen(agents.Wake, failed, ct), views.RebuildChanged(failed, ct));
        }
        finally
        {
            member = null;
            await host.StopAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!mediator.IsValueCreated) return;
        using var host = await mediator.Value;
        await host.StopAsync();
    }

    static async Task<IHost> Started(IHost host)
    {
        await host.StartAsync();
        return host;
    }

    sealed class MartenKind : IEngineKind
    {
        public Task Migrate(string connectionString, CancellationToken ct) => Migration.Run(connectionString, ct);

        public IStoreEngine Open(EngineParts parts) => new MartenEngine(parts);
    }
}
