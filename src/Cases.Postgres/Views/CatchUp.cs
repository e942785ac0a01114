using Cases.Engine;
using Cases.Postgres.Trail;
using Npgsql;

namespace Cases.Postgres.Views;

/// <summary>Keeps every view that is not inline behind the trail, each event exactly once.</summary>
/// <remarks>
/// Views whose definition or columns changed are rebuilt first, once a process; until then their old rows stay.
/// Any number of processes may run it on one database. Views at the same position share one reading of the trail. A view that fails on an
/// event stops there and says so in <see cref="ViewProgress"/>; the others go on.
/// </remarks>
public sealed class CatchUp(IEngine engine, NpgsqlDataSource source, IEnumerable<IView> views, Tokenising tokenising, TimeProvider time) : IDisposable
{
    static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    readonly Follower[] followers = [.. views.Where(v => !v.Inline).Select(v => new Follower(new ViewTable(v, tokenising), source, time))];
    readonly Rebuild rebuild = new(engine, source, tokenising, time);
    readonly SemaphoreSlim wake = new(0);
    readonly EventPages pages = new(engine);
    readonly SemaphoreSlim following = new(1);
    readonly SemaphoreSlim rebuilding = new(1);

    /// <summary>Raised after a round that moved at least one view, with the lowest position any of them wants next.</summary>
    public event Action<long>? Advanced;

    /// <summary>Makes the next look happen now.</summary>
    public void Wake()
    {
        if (wake.CurrentCount == 0) wake.Release();
    }

    public void Dispose()
    {
        wake.Dispose();
        following.Dispose();
        rebuilding.Dispose();
        pages.Dispose();
    }

    /// <summary>Follows until cancelled. Survives the database's absence.</summary>
    /// <param name="failed">Told what went wrong, before the next attempt.</param>
    /// <param name="ct">Ends it, within the page at hand.</param>
    public Task Run(Action<Exception> failed, CancellationToken ct) => Task.WhenAll(
        Listen(Wake, failed, ct),
        RebuildChanged(failed, ct),
        Follow(Round, failed, ct));

    internal IEnumerable<IView> Views => followers.Select(f => f.Table.View);

    /// <summary>The same for one of the views, to be followed apart from the others.</summary>
    internal CatchUp Only(IView view) => new(engine, source, [view], tokenising, time);

    /// <summary>Rebuilds what changed, then follows to the trail's present end.</summary>
    /// <exception cref="PoisonException">A definition failed in its rebuild.</exception>
    public async Task Drain(CancellationToken ct = default)
    {
        await RebuildChanged(ct);
        while (await Round(ct)) { }
    }

    /// <summary>Starts a stopped view again, at the event it stopped at; when it stopped in its rebuild, rebuilds it.</summary>
    /// <exception cref="PoisonException">The definition failed again in its rebuild.</exception>
    public async Task Retry(string view, CancellationToken ct = default)
    {
        await using var command = source.CreateCommand("""
            update cases.view_progress set state = 'running', error = null, error_position = null, updated_at = $2
            where view = $1 and state = 'stopped'
            """);
        command.Parameters.Add(new() { Value = view });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        await command.ExecuteNonQueryAsync(ct);
        await RebuildChanged(ct);
        Wake();
    }

    /// <summary>Does one round after the other; waits when there was nothing to do.</summary>
    internal Task Follow(Func<CancellationToken, Task<bool>> round, Action<Exception> failed, CancellationToken ct) => Persist(async token =>
    {
        while (!token.IsCancellationRequested)
            if (!await round(token)) await wake.WaitAsync(Poll, token);
    }, failed, ct);

    // A definition that fails on an event fails again: that one waits for its retry, what else goes wrong passes.
    internal async Task RebuildChanged(Action<Exception> failed, CancellationToken ct)
    {
        var done = false;
        await Persist(async token =>
        {
            if (done) await Task.Delay(Timeout.InfiniteTimeSpan, time, token);
            try
            {
                await RebuildChanged(token);
            }
            catch (PoisonException poison)
            {
                failed(poison);
            }
            done = true;
            Wake();
        }, failed, ct);
    }

    async Task RebuildChanged(CancellationToken ct)
    {
        await rebuilding.WaitAsync(ct);
        try
        {
            await rebuild.Changed(followers.Select(f => f.Table.View), ct: ct);
        }
        finally
        {
            rebuilding.Release();
        }
    }

    /// <summary>One page for the views that are furthest behind; false when there is nothing to do for us.</summary>
    internal async Task<bool> Round(CancellationToken ct)
    {
        await following.WaitAsync(ct);
        try
        {
            return await Move(ct);
        }
        finally
        {
            following.Release();
        }
    }

    async Task<bool> Move(CancellationToken ct)
    {
        var progress = (await ViewProgress.All(source, ct)).ToDictionary(p => p.View);
        var running = followers
            .Where(f => progress.TryGetValue(f.Table.View.Name, out var p) && p.State == ViewProgress.Running && p.Fits(f.Table))
            .GroupBy(f => progress[f.Table.View.Name].Position).OrderBy(g => g.Key).ToList();
        if (running.Count == 0) return false;

        var page = await pages.Next(running[0].Key, running.Count > 1 ? running[1].Key : long.MaxValue, ct);
        if (page.Count == 0) return false;
        var moved = false;
        foreach (var follower in running[0]) moved |= await follower.Follow(page, ct);
        if (moved) Advanced?.Invoke(page[^1].Position!.Value + 1);
        return moved;
    }

    /// <summary>Calls whenever the trail was extended, by any process.</summary>
    internal Task Listen(Action extended, Action<Exception> failed, CancellationToken ct) => Persist(token => Listen(extended, token), failed, ct);

    async Task Listen(Action extended, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        connection.Notification += (_, _) => extended();
        await using var listen = new NpgsqlCommand($"listen {TrailTables.Activity.Channel}", connection);
        await listen.ExecuteNonQueryAsync(ct);
        extended();
        try
        {
            while (true) await connection.WaitAsync(ct);
        }
        finally
        {
            if (connection.State == System.Data.ConnectionState.Open)
            {
                await using var end = new NpgsqlCommand("unlisten *", connection);
                await end.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }
    }

    async Task Persist(Func<CancellationToken, Task> work, Action<Exception> failed, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
            try
            {
                await work(ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
            catch (Exception e)
            {
                failed(e);
                await Task.Delay(Pause, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }
}
