using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>Which prefix of the trail was known at a moment. Once the moment has passed the answer never changes.</summary>
public sealed class TrailClock(NpgsqlDataSource source)
{
    /// <summary>The trail's size now.</summary>
    public async Task<long> Size(CancellationToken ct = default)
    {
        await using var select = source.CreateCommand("select size from cases.trail_head");
        return (long)(await select.ExecuteScalarAsync(ct))!;
    }

    /// <summary>The number of events that had their position at that instant: the prefix that was known then.</summary>
    public async Task<long> SizeAt(DateTimeOffset instant, CancellationToken ct = default)
    {
        await using var select = source.CreateCommand(
            "select coalesce((select position + 1 from cases.trail where sequenced_at <= $1 order by sequenced_at desc, position desc limit 1), 0)");
        select.Parameters.Add(new() { Value = instant.ToUniversalTime() });
        return (long)(await select.ExecuteScalarAsync(ct))!;
    }

    /// <summary>When the newest event was given its position; null when there is none.</summary>
    public async Task<DateTimeOffset?> Newest(CancellationToken ct = default)
    {
        await using var select = source.CreateCommand("select sequenced_at from cases.trail_head where size > 0");
        return await select.ExecuteScalarAsync(ct) is DateTime at ? new DateTimeOffset(at, TimeSpan.Zero) : null;
    }
}
