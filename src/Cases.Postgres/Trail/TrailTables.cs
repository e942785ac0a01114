using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>Which of the two trails is worked on: what was done, or who read whose file. Their tables have one shape, and one code works on both.</summary>
public sealed record TrailTables
{
    /// <summary>What was recorded.</summary>
    public static TrailTables Activity { get; } = new()
    {
        Name = "trail", Rows = "cases.mt_events", Number = "seq_id", Unsequenced = "unsequenced", Entries = "read_entries",
        SequencerLock = 0x43415345_53000002, CheckpointLock = 0x43415345_53000003, Rest = TimeSpan.FromMilliseconds(50), Where = "",
    };

    /// <summary>Who read whose file. Nothing follows it, so it is looked at less often.</summary>
    public static TrailTables Readings { get; } = new()
    {
        Name = "readings", Rows = "cases.access_log", Number = "id", Unsequenced = "unsequenced_readings", Entries = "read_readings",
        SequencerLock = 0x43415345_53000008, CheckpointLock = 0x43415345_53000009, Rest = TimeSpan.FromMilliseconds(500), Where = "readings, ",
        Prunings = Sql.Named("pruned_readings"),
    };

    TrailTables()
    {
    }

    /// <summary>What the trail's own tables are named by, and the metrics.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The channel on which every extension is told, with the new size.</summary>
    public string Channel => $"cases_{Name}";

    /// <summary>The table of what is sequenced.</summary>
    internal string Rows { get; private init; } = "";

    /// <summary>The column with the number its rows were given inside the transaction that inserted them.</summary>
    internal string Number { get; private init; } = "";

    internal string Unsequenced { get; private init; } = "";

    internal string Entries { get; private init; } = "";

    internal long SequencerLock { get; private init; }

    internal long CheckpointLock { get; private init; }

    /// <summary>Between two looks at a log that did not grow.</summary>
    internal TimeSpan Rest { get; private init; }

    /// <summary>What a fault's place begins with.</summary>
    internal string Where { get; private init; } = "";

    string? Prunings { get; init; }

    /// <summary>The same statement on this trail's tables; it is written for those of the activity.</summary>
    internal string Of(string sql) => ReferenceEquals(this, Activity) ? sql : sql.Replace("cases.trail", $"cases.{Name}", StringComparison.Ordinal);

    /// <summary>The first position whose content is kept: whatever is before it was pruned, and only its hash is left.</summary>
    public async Task<long> Beginning(NpgsqlDataSource source, CancellationToken ct = default)
    {
        if (Prunings is null) return 0;
        await using var select = source.CreateCommand(Prunings);
        return (long)(await select.ExecuteScalarAsync(ct))!;
    }
}
