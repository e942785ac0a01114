using Cases.Trail;
using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>Signs the trail as it is, at most a second after it grew, and every ten minutes when it did not.</summary>
/// <remarks>
/// A checkpoint is never inconsistent with an earlier one: that is proved before signing, and each is stored before it is shown
/// (C2SP tlog-checkpoint). What cannot be proved is not signed, and the failure is told.
/// </remarks>
public sealed class Checkpointer(NpgsqlDataSource source, TrailKeys keys, TimeProvider time)
{
    const long Lock = 0x43415345_53000003;
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Heartbeat = TimeSpan.FromMinutes(10);

    readonly TrailNodes nodes = new(source);

    public async Task Run(Action<Exception> failed, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await SignWhenDue(ct);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException or TrailForkedException)
            {
                failed(e);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            await Task.Delay(Pause, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The newest checkpoint, of the trail as it is now.</summary>
    public async Task<string> Sign(CancellationToken ct = default) => (await SignWhenDue(ct)).Note;

    async Task<Last> SignWhenDue(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var take = new NpgsqlCommand($"select pg_advisory_xact_lock({Lock})", connection)) await take.ExecuteNonQueryAsync(ct);
        var head = await TrailHead.Read(connection, forUpdate: false, ct);
        var last = await ReadLast(connection, ct);
        var now = time.GetUtcNow();
        if (last is not null && last.Size == head.Tree.Size && now - last.SignedAt < Heartbeat) return last;

        var checkpoint = new Checkpoint(keys.Origin, head.Tree.Size, head.Tree.Root());
        if (last is not null) await ProveConsistent(last, checkpoint, ct);
        var note = checkpoint.Sign(keys.Signing).ToString();
        await Store(connection, checkpoint.Size, now, note, ct);
        await transaction.CommitAsync(ct);
        return new Last(checkpoint.Size, now, note);
    }

    async Task ProveConsistent(Last last, Checkpoint next, CancellationToken ct)
    {
        var consistent = SignedNote.TryParse(System.Text.Encoding.UTF8.GetBytes(last.Note), out var note)
            && Checkpoint.TryParse(note.Text, out var signed)
            && (signed.Origin != next.Origin || signed.Size <= next.Size && MerkleProof.VerifyConsistency(
                signed.Size, signed.Root, next.Size, next.Root,
                signed.Size is 0 || signed.Size == next.Size ? [] : await nodes.Consistency(signed.Size, next.Size, ct)));
        if (!consistent) throw new TrailForkedException();
    }

    static async Task<Last?> ReadLast(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var select = new NpgsqlCommand("select size, signed_at, note from cases.trail_checkpoints order by size desc, signed_at desc limit 1", connection);
        await using var row = await select.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? new Last(row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), row.GetString(2)) : null;
    }

    static async Task Store(NpgsqlConnection connection, long size, DateTimeOffset at, string note, CancellationToken ct)
    {
        await using var insert = new NpgsqlCommand(
            "insert into cases.trail_checkpoints (size, signed_at, note) values ($1, $2, $3) on conflict do nothing", connection);
        insert.Parameters.Add(new() { Value = size });
        insert.Parameters.Add(new() { Value = at });
        insert.Parameters.Add(new() { Value = note });
        await insert.ExecuteNonQueryAsync(ct);
    }

    sealed record Last(long Size, DateTimeOffset SignedAt, string Note);
}

/// <summary>The tree no longer begins with what was signed: the log was restored to an earlier point, or altered.</summary>
public sealed class TrailForkedException(string? message = null) : InvalidOperationException(
    message ?? "The trail does not begin with what an earlier checkpoint signed. It was restored to an earlier point, or altered; nothing is signed any more.");
