using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>Compares the database's own grants, roles and triggers with what they must be for the logs to be append-only.</summary>
public sealed class GuardCheck(NpgsqlDataSource source)
{
    static readonly string[] Guarded =
    [
        "mt_events", "mt_streams", "commands", "trail", "trail_nodes", "trail_checkpoints", "trail_cosignatures",
        "readings", "readings_nodes", "readings_checkpoints", "readings_cosignatures", "access_log", "documents",
    ];
    static readonly string[] Allowed = ["SELECT", "INSERT"];

    /// <summary>What is not as it must be; empty when all is.</summary>
    public async Task<IReadOnlyList<TrailFault>> Faults(CancellationToken ct = default)
    {
        await using var select = source.CreateCommand(Sql.Named("guards"));
        select.Parameters.Add(new() { Value = Guarded });
        select.Parameters.Add(new() { Value = Allowed });
        select.Parameters.Add(new() { Value = BodyIn("072_prunings", "refuse_unrecorded_pruning") });
        select.Parameters.Add(new() { Value = BodyIn("074_document_guard", "refuse_half_document") });
        await using var row = await select.ExecuteReaderAsync(ct);
        var faults = new List<TrailFault>();
        while (await row.ReadAsync(ct)) faults.Add(new TrailFault(row.GetString(0), row.GetString(1)));
        return faults;
    }

    static string BodyIn(string file, string function) => Sql.Named(file).Split($"function cases.{function}()")[1].Split("$$")[1];
}
