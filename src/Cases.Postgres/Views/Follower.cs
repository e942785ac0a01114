using Cases.Engine;
using Npgsql;

namespace Cases.Postgres.Views;

/// <summary>One view behind the trail: a page's rows and the view's new position in one transaction, so that each event counts once.</summary>
/// <remarks>
/// The view's progress row is the lock: whoever holds it works, whoever finds it held or moved on does something else. So any number of
/// processes share the views, and when one dies its transaction ends with it. Nothing waits for the disk at the end of a page: a crash of
/// the database may take back the newest pages, rows and position together, and they are folded again.
/// </remarks>
sealed class Follower(ViewTable table, NpgsqlDataSource source, TimeProvider time)
{
    const int Remembered = 20_000;

    readonly RowCache cache = new(Remembered);
    string? cachedAt;

    public ViewTable Table => table;

    IView View => table.View;

    /// <summary>Takes in a page that starts at the view's position, up to the first event the view fails on: there it stops.</summary>
    /// <returns>False when another process works on the view or was faster.</returns>
    public async Task<bool> Follow(IReadOnlyList<RecordedEvent> page, CancellationToken ct)
    {
        var before = cachedAt;
        cachedAt = null;
        try
        {
            return await Try(page, before, ct);
        }
        catch (Exception failure) when (IsOfTheData(failure))
        {
            if (page.Count > 1) return await Follow([.. page.Take(page.Count / 2)], ct);
            await StopAt(page[0], failure, ct);
            return true;
        }
    }

    async Task<bool> Try(IReadOnlyList<RecordedEvent> page, string? before, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (await Take(connection, page[0].Position!.Value, ct) is not { } version) return false;
        if (version != before) cache.Clear();
        cache.Trim();
        var (touched, poison) = await Fold(connection, page, ct);
        var now = await Write(connection, touched, page[^1].Position!.Value + 1, poison, ct);
        await transaction.CommitAsync(ct);
        cachedAt = now;
        return true;
    }

    /// <summary>Locks the progress row if it is where we believe; its row version tells whether our remembered rows are still true.</summary>
    async Task<string?> Take(NpgsqlConnection connection, long position, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new("set local synchronous_commit = off"));
        batch.BatchCommands.Add(new("""
            select xmin::text from cases.view_progress
            where view = $1 and position = $2 and definition = $3 and shape = $4 and state = 'running' for update skip locked
            """)
        {
            Parameters =
            {
                new() { Value = View.Name }, new() { Value = position }, new() { Value = View.Definition }, new() { Value = table.Shape },
            },
        });
        return (string?)await batch.ExecuteScalarAsync(ct);
    }

    async Task<(HashSet<object> Touched, PoisonException? Poison)> Fold(
        NpgsqlConnection connection, IReadOnlyList<RecordedEvent> page, CancellationToken ct)
    {
        var keys = new List<object[]>(page.Count);
        var touched = new HashSet<object>();
        PoisonException? poison = null;
        foreach (var e in page)
            if (poison is null) poison = Attempt(e, () => keys.Add([.. View.Keys(e)]));
        await Load(connection, keys.SelectMany(k => k).Where(k => !cache.TryGet(k, out _)).ToHashSet(), ct);
        for (var i = 0; i < keys.Count; i++)
            if (Attempt(page[i], () => Apply(keys[i], page[i], touched)) is { } failed) return (touched, failed);
        return (touched, poison);
    }

    PoisonException? Attempt(RecordedEvent e, Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception failure)
        {
            return new PoisonException(View.Name, e.Position, failure);
        }
    }

    // All of an event's rows or none: a failure on the second key must not leave the first one changed.
    void Apply(object[] keys, RecordedEvent e, HashSet<object> touched)
    {
        var rows = new object?[keys.Length];
        for (var i = 0; i < keys.Length; i++) rows[i] = View.Apply(cache.TryGet(keys[i], out var row) ? row : null, e);
        for (var i = 0; i < keys.Length; i++)
        {
            cache.Set(keys[i], rows[i]);
            touched.Add(keys[i]);
        }
    }

    async Task Load(NpgsqlConnection connection, HashSet<object> missing, CancellationToken ct)
    {
        if (missing.Count == 0) return;
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { table.Select(missing) } };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        foreach (var row in await table.Read(reader, ct))
        {
            var key = table.KeyOf(row);
            cache.Set(key, row);
            missing.Remove(key);
        }
        foreach (var key in missing) cache.Set(key, null);
    }

    /// <returns>The progress row's version once written.</returns>
    async Task<string> Write(NpgsqlConnection connection, HashSet<object> touched, long end, PoisonException? poison, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in await table.Changes(table.Name, touched, key => cache.TryGet(key, out var row) ? row : null, ct))
            batch.BatchCommands.Add(command);
        batch.BatchCommands.Add(new("""
            update cases.view_progress
            set position = $2, updated_at = $3, state = case when $4::text is null then 'running' else 'stopped' end, error = $4, error_position = $5
            where view = $1
            """)
        {
            Parameters =
            {
                new() { Value = View.Name }, new() { Value = poison?.Position ?? end }, new() { Value = time.GetUtcNow() },
                Nullable(poison?.Message, NpgsqlTypes.NpgsqlDbType.Text), Nullable(poison?.Position, NpgsqlTypes.NpgsqlDbType.Bigint),
            },
        });
        batch.BatchCommands.Add(new("select pg_current_xact_id()::xid::text"));
        return (string)(await batch.ExecuteScalarAsync(ct))!;
    }

    async Task StopAt(RecordedEvent e, Exception failure, CancellationToken ct)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(ViewProgress.Stop(View.Name, PoisonException.Describe(View.Name, e.Position, failure), e.Position, time.GetUtcNow()));
        await batch.ExecuteNonQueryAsync(ct);
    }

    // A value the column cannot hold, a table that is not there. What a database out of reach throws passes by itself.
    static bool IsOfTheData(Exception failure) => failure is PostgresException { SqlState: ['2', '2' or '3', ..] or ['4', '2', ..] }
        or not (NpgsqlException or OperationCanceledException or TimeoutException or IOException);

    static NpgsqlParameter Nullable(object? value, NpgsqlTypes.NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
