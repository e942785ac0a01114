using Npgsql;

namespace Cases.Postgres.Views;

/// <summary>The streams with committed events that a reading of the trail up to a position does not hold: later in it, or not yet in it.</summary>
static class ChangedStreams
{
    /// <summary>Each with its last committed version, as the connection's snapshot has it.</summary>
    public static async Task<IReadOnlyList<(Guid Stream, long Version)>> Since(NpgsqlConnection connection, long position, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Sql.Named("changed_streams"), connection);
        command.Parameters.Add(new() { Value = position });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var changed = new List<(Guid, long)>();
        while (await reader.ReadAsync(ct)) changed.Add((reader.GetGuid(0), reader.GetInt64(1)));
        return changed;
    }
}
