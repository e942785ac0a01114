using System.Text;
using Cases.Trail;
using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>A checkpoint as it was signed and stored, and what witnesses added to it since.</summary>
/// <param name="Size">The number of entries.</param>
/// <param name="SignedAt">When it was signed.</param>
/// <param name="Note">The note as the trail's keys signed it.</param>
/// <param name="Cosignatures">Signature lines of witnesses, each with its line end; empty where there is none.</param>
public sealed record SignedCheckpoint(long Size, DateTimeOffset SignedAt, string Note, string Cosignatures)
{
    /// <summary>The note with all its signatures.</summary>
    public string Text => Note + Cosignatures;

    /// <summary>What was signed. It is our own, so it can be read.</summary>
    public (SignedNote Note, Checkpoint Checkpoint) Parse() =>
        SignedNote.TryParse(Encoding.UTF8.GetBytes(Text), out var note) && Checkpoint.TryParse(note.Text, out var checkpoint)
            ? (note, checkpoint)
            : throw new InvalidDataException("The stored checkpoint cannot be read.");

    /// <summary>The newest of all; null before the first.</summary>
    public static Task<SignedCheckpoint?> Newest(NpgsqlDataSource source, CancellationToken ct = default) => Newest(source, TrailTables.Activity, ct);

    public static async Task<SignedCheckpoint?> Newest(NpgsqlDataSource source, TrailTables of, CancellationToken ct = default)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return await Newest(connection, of, ct);
    }

    internal static async Task<SignedCheckpoint?> Newest(NpgsqlConnection connection, TrailTables of, CancellationToken ct)
    {
        await using var select = new NpgsqlCommand(of.Of(Sql.Named("newest_checkpoint")), connection);
        await using var row = await select.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? new SignedCheckpoint(row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), row.GetString(3)) : null;
    }

    internal async Task Store(NpgsqlConnection connection, TrailTables of, CancellationToken ct)
    {
        await using var insert = new NpgsqlCommand(
            of.Of("insert into cases.trail_checkpoints (size, signed_at, note) values ($1, $2, $3) on conflict do nothing"), connection);
        insert.Parameters.Add(new() { Value = Size });
        insert.Parameters.Add(new() { Value = SignedAt });
        insert.Parameters.Add(new() { Value = Note });
        await insert.ExecuteNonQueryAsync(ct);
    }

    internal async Task StoreCosignature(NpgsqlDataSource source, string line, CancellationToken ct)
    {
        await using var insert = source.CreateCommand("insert into cases.trail_cosignatures (size, signed_at, line) values ($1, $2, $3) on conflict do nothing");
        insert.Parameters.Add(new() { Value = Size });
        insert.Parameters.Add(new() { Value = SignedAt });
        insert.Parameters.Add(new() { Value = line });
        await insert.ExecuteNonQueryAsync(ct);
    }
}
