using Npgsql;

namespace Cases.Postgres.Views;

/// <summary>What pages read their rows with: plain SQL in, records out.</summary>
public static class ViewQuery
{
    /// <summary>The rows of a SELECT whose columns have the names of <typeparamref name="TRow"/>'s properties in snake case, in its own order.</summary>
    /// <param name="source">Where to ask.</param>
    /// <param name="sql">With $1, $2 for the parameters.</param>
    /// <param name="parameters">Values of types that Npgsql knows; null is NULL.</param>
    /// <param name="ct">Cancels the statement.</param>
    public static async Task<IReadOnlyList<TRow>> Query<TRow>(
        this NpgsqlDataSource source, string sql, IEnumerable<object?> parameters, CancellationToken ct = default) where TRow : class
    {
        await using var command = source.CreateCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter ?? DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var read = RowShape.Of(typeof(TRow)).Reading(reader);
        var rows = new List<TRow>();
        while (await reader.ReadAsync(ct)) rows.Add((TRow)read());
        return rows;
    }
}
