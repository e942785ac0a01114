using Cases.Engine;
using Cases.Postgres;
using Cases.Postgres.Views;
using JasperFx;
using Marten;

namespace Cases.Marten;

/// <summary>The engine on Marten and Wolverine, on the same tables as <see cref="PostgresEngine"/>.</summary>
public sealed class MartenEngine : IStoreEngine
{
    readonly EngineParts parts;
    readonly LogReader log;
    readonly NewRows newRows;
    readonly DocumentStore store;

    MartenEngine(EngineParts parts)
    {
        this.parts = parts;
        log = new LogReader(parts.Source, parts.Names);
        newRows = new NewRows(parts.Keys, parts.Names, parts.Time);
        store = MartenDocuments.Open(parts.Source, parts.Names, AutoCreate.None);
    }

    public static IEngineKind Kind { get; } = new MartenKind();

    public event Action? Recorded;

    public async Task<Outcome> Execute(ICommand command, Act act, CancellationToken ct = default)
    {
        for (var i = 1; ; i++)
        {
            await using var attempt = new Attempt(store, parts.Source);
            var streams = new Streams(ids => attempt.Load(ids, ct));
            var (appends, refusal) = await streams.Decide(command, act);
            if (refusal is not null) return await log.Earlier(act.CommandId, ct) ?? (Outcome)new Refused(refusal);
            if (appends.Count == 0) return await log.Earlier(act.CommandId, ct) ?? new Done([]);
            try
            {
                var now = newRows.Now();
                var rows = await newRows.Of(act, appends, now, ct);
                attempt.QueueGuard(appends, streams.Looked, now);
                attempt.Queue(NewRows.Remember(command, act, rows));
                foreach (var view in await parts.Inline.Write(streams.Loaded, [.. rows.Select(r => r.Event)], ct)) attempt.Queue(view);
                foreach (var append in appends) attempt.Append(append, [.. rows.Where(r => r.Event.Stream == append.Stream).Select(Recording.For)]);
                await attempt.Save(ct);
                Recorded?.Invoke();
                return NewRows.Done(rows);
            }
            catch (Exception e) when (Faults.IsRepeated(e))
            {
                return (await log.Earlier(act.CommandId, ct))!;
            }
            catch (Exception e) when (Faults.IsOvertaken(e))
            {
                if (i == 8) return await log.WhoWasFaster(streams.Looked, ct);
                await Task.Delay(Random.Shared.Next(1, 5 * i), ct);
            }
        }
    }

    public Task<IReadOnlyList<RecordedEvent>> History(Guid stream, CancellationToken ct = default) => log.History(stream, ct);

    public IAsyncEnumerable<RecordedEvent> Feed(long from = 0, long? to = null, CancellationToken ct = default) => log.Feed(from, to, ct);

    public Task Follow(CatchUp views, Action<Exception> failed, CancellationToken ct) => views.Run(failed, ct);

    public async ValueTask DisposeAsync() => await store.DisposeAsync();

    sealed class MartenKind : IEngineKind
    {
        public Task Migrate(string connectionString, CancellationToken ct) => MartenDocuments.Migrate(connectionString, EventNames.Domain, ct);

        public IStoreEngine Open(EngineParts parts) => new MartenEngine(parts);
    }
}
