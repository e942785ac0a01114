using System.Diagnostics;
using Cases.Engine;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Npgsql;

namespace Cases.Postgres;

/// <summary>The engine on PostgreSQL alone: a command loads in one round trip and records in another.</summary>
public sealed class PostgresEngine(NpgsqlDataSource source, KeyRing keys, EventNames names, TimeProvider time, InlineViews? inline = null) : IStoreEngine
{
    const int Attempts = 8;

    static readonly ActivitySource Activities = new("Cases");

    readonly LogReader log = new(source, names);
    readonly Appender appender = new(source, new NewRows(keys, names, time), inline);

    public static IEngineKind Kind { get; } = new PostgresKind();

    public event Action? Recorded;

    public async Task<Outcome> Execute(ICommand command, Act act, CancellationToken ct = default)
    {
        using var activity = Activities.StartActivity(command.GetType().Name);
        for (var attempt = 1; ; attempt++)
        {
            var streams = new Streams(ids => log.Load(ids, ct));
            var (appends, refusal) = await streams.Decide(command, act);
            if (refusal is not null) return await log.Earlier(act.CommandId, ct) ?? (Outcome)new Refused(refusal);
            if (appends.Count == 0) return await log.Earlier(act.CommandId, ct) ?? new Done([]);
            try
            {
                var done = await appender.Append(command, act, appends, streams, ct);
                Recorded?.Invoke();
                foreach (var erased in appends.Where(a => a.Events.Any(e => e is IErasure))) await keys.Destroy(erased.Subject, ct);
                return done;
            }
            catch (PostgresException e) when (Overtaken.IsRepeated(e))
            {
                return (await log.Earlier(act.CommandId, ct))!;
            }
            catch (PostgresException e) when (Overtaken.IsOvertaken(e))
            {
                activity?.AddEvent(new ActivityEvent("overtaken"));
                if (attempt == Attempts) return await log.WhoWasFaster(streams.Looked, ct);
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 * attempt)), time, ct);
            }
        }
    }

    public Task<IReadOnlyList<RecordedEvent>> History(Guid stream, CancellationToken ct = default) => log.History(stream, ct);

    public IAsyncEnumerable<RecordedEvent> Feed(long from = 0, long? to = null, CancellationToken ct = default) => log.Feed(from, to, ct);

    public Task Follow(CatchUp views, Action<Exception> failed, CancellationToken ct) => views.Run(failed, ct);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    sealed class PostgresKind : IEngineKind
    {
        public Task Migrate(string connectionString, CancellationToken ct) => Task.CompletedTask;

        public IStoreEngine Open(EngineParts parts) => new PostgresEngine(parts.Source, parts.Keys, parts.Names, parts.Time, parts.Inline);
    }
}
