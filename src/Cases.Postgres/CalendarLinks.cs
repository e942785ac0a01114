using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Cases.Postgres;

/// <summary>The secret links by which accounts read sessions into their calendars. The secrets themselves are kept nowhere.</summary>
public sealed class CalendarLinks(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>From now on this secret is the account's only one.</summary>
    public async Task Make(string account, string secret, CancellationToken ct = default)
    {
        await using var upsert = source.CreateCommand("""
            insert into cases.calendar_links (account, hash, made_at) values ($1, $2, $3)
            on conflict (account) do update set hash = excluded.hash, made_at = excluded.made_at
            """);
        upsert.Parameters.Add(new() { Value = account });
        upsert.Parameters.Add(new() { Value = HashOf(secret) });
        upsert.Parameters.Add(new() { Value = time.GetUtcNow() });
        await upsert.ExecuteNonQueryAsync(ct);
    }

    public async Task Revoke(string account, CancellationToken ct = default)
    {
        await using var delete = source.CreateCommand("delete from cases.calendar_links where account = $1");
        delete.Parameters.Add(new() { Value = account });
        await delete.ExecuteNonQueryAsync(ct);
    }

    /// <summary>When the account's link was made: a UTC instant; null without one.</summary>
    public async Task<DateTimeOffset?> MadeAt(string account, CancellationToken ct = default)
    {
        await using var select = source.CreateCommand("select made_at from cases.calendar_links where account = $1");
        select.Parameters.Add(new() { Value = account });
        return await select.ExecuteScalarAsync(ct) is DateTime at ? new DateTimeOffset(at, TimeSpan.Zero) : null;
    }

    /// <summary>Whose secret it is; null where it is nobody's, or revoked.</summary>
    public async Task<string?> AccountOf(string secret, CancellationToken ct = default)
    {
        await using var select = source.CreateCommand("select account from cases.calendar_links where hash = $1");
        select.Parameters.Add(new() { Value = HashOf(secret) });
        return await select.ExecuteScalarAsync(ct) as string;
    }

    static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
