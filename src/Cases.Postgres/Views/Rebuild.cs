using Cases.Engine;
using Npgsql;

namespace Cases.Postgres.Views;

/// <summary>Makes views anew from the whole trail, while the old rows are still read and written.</summary>
/// <remarks>
/// <para>All rows are folded in memory from one reading of the trail, then, a view at a time, written by COPY into a table aside, caught up
/// and put in the old one's place, all in one transaction. So a killed or cancelled rebuild leaves nothing behind, readers see the old table
/// until they see the whole new one, and what a crash takes back it takes back together. The rows are copied frozen, hence visible to a
/// reader whose snapshot is older than the table too; only rows that first appeared during the rebuild are not.</para>
/// <para>Behind the trail: the view's progress row is locked first. Nobody follows while we fold the rest of the trail and write the
/// position together with the new table.</para>
/// <para>Inline: a command writes its events and its rows in one transaction, so none may commit between our last look at the log and the
/// swap. EXCLUSIVE on the live table sees to that: every command that touches the view writes the table (a row or its deletion), hence
/// holds ROW EXCLUSIVE until it ends. Once we have the lock, those that wrote have ended, and their events are committed, sequenced or not;
/// the others wait before their write, uncommitted. The streams changed since our fold, sequenced or not, are then folded from their own
/// histories: the sequencer need not be awaited, nor even be running. A command that waited resumes on the new table (PostgreSQL looks the
/// name up again once it has the lock), and its row is right whatever the table held: it is folded from the stream's events, whose version
/// it has checked and whose row in the streams' table it has locked.</para>
/// <para>The swap needs the live table for itself for an instant. When a long reader keeps it, it is given up after
/// <see cref="Patience"/> and tried again, so that neither readers nor commands queue behind it for long.</para>
/// </remarks>
public sealed class Rebuild(IEngine engine, NpgsqlDataSource source, Tokenising tokenising, TimeProvider time)
{
    const int Attempts = 60;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Called between the steps of one view's rebuild, by tests that act or fail there.</summary>
    internal Func<string, Task> Step { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Rebuilds those whose definition or columns are not those of their table, or that have none yet.</summary>
    /// <remarks>Inline ones before the first command. Rows of a higher definition are left alone: a newer build made them.</remarks>
    /// <exception cref="PoisonException">A definition failed on an event; the progress says where. The other views are rebuilt nevertheless.</exception>
    public async Task Changed(IEnumerable<IView> views, IProgress<RebuildProgress>? progress = null, CancellationToken ct = default)
    {
        var stored = (await ViewProgress.All(source, ct)).ToDictionary(p => p.View);
        var changed = views.Where(v => !stored.TryGetValue(v.Name, out var p) || !p.IsNewerThan(v) && !p.Fits(new ViewTable(v, tokenising)));
        await Run(changed, progress, ct);
    }

    /// <summary>Rebuilds these, from one reading of the trail. A view that another process is rebuilding is left to it.</summary>
    /// <exception cref="PoisonException">As for <see cref="Changed"/>.</exception>
    public async Task Run(IEnumerable<IView> views, IProgress<RebuildProgress>? progress = null, CancellationToken ct = default)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var claimed = new List<Rebuilding>();
        try
        {
            foreach (var table in views.Select(v => new ViewTable(v, tokenising)))
                if (await Claim(connection, table, ct)) claimed.Add(new Rebuilding(table, engine, time));
            if (claimed.Count == 0) return;
            await FoldAll(claimed, progress, ct);
            foreach (var view in claimed) await Finish(connection, view, ct);
        }
        finally
        {
            if (claimed.Count > 0 && connection.State == System.Data.ConnectionState.Open)
                await Execute(connection, "select pg_advisory_unlock_all()", CancellationToken.None);
        }
        if (claimed.Select(c => c.Poison).FirstOrDefault(p => p is not null) is { } poison) throw poison;
    }

    static async Task<bool> Claim(NpgsqlConnection connection, ViewTable table, CancellationToken ct)
    {
        await using var claim = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended('cases view ' || $1, 0))", connection);
        claim.Parameters.Add(new() { Value = table.View.Name });
        return (bool)(await claim.ExecuteScalarAsync(ct))!;
    }

    async Task FoldAll(List<Rebuilding> views, IProgress<RebuildProgress>? progress, CancellationToken ct)
    {
        var (end, total) = (0L, 0L);
        await using (var batch = source.CreateBatch())
        {
            foreach (var view in views) batch.BatchCommands.Add(ViewProgress.ToRebuild(view.Table, time.GetUtcNow()));
            batch.BatchCommands.Add(new("select size from cases.trail_head"));
            total = (long)(await batch.ExecuteScalarAsync(ct))!;
        }
        await foreach (var page in EventPages.Read(engine, 0, null, ct))
        {
            foreach (var view in views) view.Fold(page);
            end += page.Count;
            progress?.Report(new RebuildProgress(end, Math.Max(end, total)));
        }
    }

    async Task Finish(NpgsqlConnection connection, Rebuilding view, CancellationToken ct)
    {
        try
        {
            if (view.Poison is null) await Replace(connection, view, ct);
        }
        catch (PoisonException poison)
        {
            view.Poison = poison;
        }
        if (view.Poison is not null) await Stop(connection, view, ct);
    }

    async Task Replace(NpgsqlConnection connection, Rebuilding view, CancellationToken ct)
    {
        await Execute(connection, view.Table.Create(view.Table.Name, withKey: true), ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await view.WriteAside(connection, ct);
        await Step("written");
        await view.FoldRest(ct);
        await Execute(connection, $"set local lock_timeout = {(int)Patience.TotalMilliseconds}", ct);
        for (var attempt = 1; ; attempt++)
        {
            await transaction.SaveAsync("swap", ct);
            try
            {
                await view.CatchUp(connection, ct);
                await Step("locked");
                await view.Swap(connection, ct);
                break;
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.LockNotAvailable && attempt < Attempts)
            {
                await transaction.RollbackAsync("swap", ct);
                await Task.Delay(Patience / 4, time, ct);
            }
        }
        await Step("swapped");
        await transaction.CommitAsync(ct);
    }

    async Task Stop(NpgsqlConnection connection, Rebuilding view, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(ViewProgress.Stop(view.Table.View.Name, view.Poison!.Message, view.Poison.Position, time.GetUtcNow()));
        await batch.ExecuteNonQueryAsync(ct);
    }

    internal static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}

/// <summary>How far a rebuild has read.</summary>
public readonly record struct RebuildProgress(long Done, long Total);
