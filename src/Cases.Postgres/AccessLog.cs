using Cases.Engine;
using Npgsql;

namespace Cases.Postgres;

/// <summary>Every reading of a person's file: who, when, which page. Append-only for the application.</summary>
public sealed class AccessLog(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>Recorded before anything is shown: a file that cannot be logged is not opened.</summary>
    /// <param name="actor">The account that reads.</param>
    /// <param name="role">In which role.</param>
    /// <param name="subject">The person whose file it is.</param>
    /// <param name="what">What is read, kebab-case: <c>journey</c>, <c>export</c>.</param>
    /// <param name="ct">Stops the reading too.</param>
    public async Task Record(string actor, Role role, Guid subject, string what, CancellationToken ct = default)
    {
        await using var insert = source.CreateCommand("insert into cases.access_log (at, actor, role, subject, what) values ($1, $2, $3, $4, $5)");
        insert.Parameters.Add(new() { Value = time.GetUtcNow() });
        insert.Parameters.Add(new() { Value = actor });
        insert.Parameters.Add(new() { Value = role.ToString().ToLowerInvariant() });
        insert.Parameters.Add(new() { Value = subject });
        insert.Parameters.Add(new() { Value = what });
        await insert.ExecuteNonQueryAsync(ct);
    }
}
