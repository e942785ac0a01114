using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>What the sequencer asks the log: what is committed and has no position, and what runs that may still commit.</summary>
static class Log
{
    /// <summary>The most events one look finds.</summary>
    public const int Batch = 5000;

    /// <summary>A new leader's watch: only the low-water mark is stored, so the holes above it are seen as new.</summary>
    public static async Task<HoleWatch> Watch(NpgsqlConnection connection, TrailTables of, CancellationToken ct)
    {
        var head = await TrailHead.Read(connection, of, forUpdate: false, ct);
        await using var select = new NpgsqlCommand(of.Of("select seq_id from cases.trail where seq_id > $1 order by seq_id"), connection);
        select.Parameters.Add(new() { Value = head.LowWater });
        await using var row = await select.ExecuteReaderAsync(ct);
        var above = new List<long>();
        while (await row.ReadAsync(ct)) above.Add(row.GetInt64(0));
        return new HoleWatch(head.LowWater, above);
    }

    public static async Task<List<Unsequenced>> Look(NpgsqlConnection connection, TrailTables of, HoleWatch watch, CancellationToken ct)
    {
        await using var select = new NpgsqlCommand(Sql.Named(of.Unsequenced), connection);
        select.Parameters.Add(new() { Value = watch.Holes.Select(h => h.From).ToArray() });
        select.Parameters.Add(new() { Value = watch.Holes.Select(h => h.To).ToArray() });
        select.Parameters.Add(new() { Value = watch.Highest });
        select.Parameters.Add(new() { Value = Batch });
        await using var row = await select.ExecuteReaderAsync(ct);
        var found = new List<Unsequenced>();
        while (await row.ReadAsync(ct)) found.Add(Unsequenced.Read(row));
        return found;
    }

    /// <summary>The highest sequence number committed; 0 while there is none.</summary>
    public static async Task<long> Newest(NpgsqlConnection connection, TrailTables of, CancellationToken ct)
    {
        await using var select = new NpgsqlCommand($"select coalesce(max({of.Number}), 0) from {of.Rows}", connection);
        return (long)(await select.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Whether everything that is committed up to that sequence number has its position.</summary>
    public static async Task<bool> IsSequenced(NpgsqlConnection connection, TrailTables of, long newest, CancellationToken ct)
    {
        await using var select = new NpgsqlCommand(of.Of($"""
            select not exists (
                select from {of.Rows} e where e.{of.Number} > (select low_water from cases.trail_head) and e.{of.Number} <= $1
                    and not exists (select from cases.trail t where t.seq_id = e.{of.Number}))
            """), connection);
        select.Parameters.Add(new() { Value = newest });
        return await select.ExecuteScalarAsync(ct) is true;
    }

    public static async Task AskWhatRuns(NpgsqlConnection connection, HoleWatch watch, CancellationToken ct)
    {
        await using var select = new NpgsqlCommand(Sql.Named("running"), connection);
        await using var row = await select.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        watch.Running(row.GetFieldValue<string[]>(0).ToHashSet(), row.GetFieldValue<string[]>(1).ToHashSet());
    }
}
