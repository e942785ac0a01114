using System.Diagnostics;
using Cases.Engine;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Npgsql;

namespace Cases.Postgres;

/// <summary>The engine on PostgreSQL alone: a command loads in one round trip what this process does not remember, and records in another.</summary>
public sealed class PostgresEngine(NpgsqlDataSource source, KeyRing keys, EventNames names, TimeProvider time, InlineViews? inline = null) : IStoreEngine
{
    const int Attempts = 8;
    const int Remembered = 100_000;

    static readonly ActivitySource Activities = new("Cases");

    readonly LogReader log = new(source, names);
    readonly RecentStreams recent = new(Remembered);
    readonly Appender appender = new(source, keys, new NewRows(keys, names, time), inline);

    public static IEngineKind Kind { get; } = new PostgresKind();

    /// <summary>Raised in this process after something was recorded, so that the sequencer need not wait for its next look.</summary>
    public event Action? Recorded;

    public async Task<Outcome> Execute(ICommand command, Act act, CancellationToken ct = default)
    {
        using var activity = Activities.StartActivity(command.GetType().Name);
        for (var attempt = 1; ; attempt++)
        {
            var looking = new Looking(this, attempt == 1, ct);
            try
            {
                var (appends, refusal) = await looking.Streams.Decide(command, act);
                if (refusal is null && appends.Count > 0)
                {
                    var (done, changed) = await appender.Append(command, act, appends, looking.Streams, ct);
                    recent.Keep(changed);
                    Recorded?.Invoke();
                    return done;
                }
                if (!looking.Recalled) return await log.Earlier(act.CommandId, ct) ?? (Outcome)(refusal is null ? new Done([]) : new Refused(refusal));
            }
            catch (PostgresException e) when (Overtaken.IsRepeated(e))
            {
                return (await log.Earlier(act.CommandId, ct))!;
            }
            catch (PostgresException e) when (Overtaken.IsOvertaken(e))
            {
                activity?.AddEvent(new ActivityEvent("overtaken"));
                recent.Forget(looking.Streams.Looked.Select(l => l.Stream));
                if (attempt == Attempts) return await log.WhoWasFaster(looking.Streams.Looked, ct);
                if (!looking.Recalled) await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 * attempt)), time, ct);
            }
            catch (KeyDestroyedException) when (looking.Recalled) { }
            catch (NpgsqlException e) when (e is not PostgresException)
            {
                // The server that answers next may be another one, and know less.
                recent.Clear();
                throw;
            }
        }
    }

    /// <summary>What one attempt looks at. The first may decide on what is remembered; nothing is refused on memory alone.</summary>
    sealed class Looking
    {
        public Looking(PostgresEngine engine, bool remembers, CancellationToken ct) => Streams = new Streams(async ids =>
        {
            var known = remembers ? ids.Select(engine.recent.Find).OfType<LoadedStream>().ToList() : [];
            Recalled |= known.Count > 0;
            var missing = ids.Except(known.Select(s => s.Id)).ToList();
            return missing.Count == 0 ? known : [.. known, .. engine.recent.Keep(await engine.log.Load(missing, ct))];
        });

        public Streams Streams { get; }

        public bool Recalled { get; private set; }
    }

    public Task<IReadOnlyList<RecordedEvent>> History(Guid stream, CancellationToken ct = default) => log.History(stream, ct);

    public IAsyncEnumerable<RecordedEvent> Feed(long from = 0, long? to = null, CancellationToken ct = default) => log.Feed(from, to, ct);

    public Task Follow(CatchUp views, DueTasks? tasks, Action<Exception> failed, CancellationToken ct) =>
        tasks is null ? views.Run(failed, ct) : Task.WhenAll(views.Run(failed, ct), new TaskRaiser(this, tasks, source, time).Run(failed, ct));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    sealed class PostgresKind : IEngineKind
    {
        public Task Migrate(string connectionString, CancellationToken ct) => Task.CompletedTask;

        public IStoreEngine Open(EngineParts parts) => new PostgresEngine(parts.Source, parts.Keys, parts.Names, parts.Time, parts.Inline);
    }
}
