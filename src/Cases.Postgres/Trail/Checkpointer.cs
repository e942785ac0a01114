using Cases.Trail;
using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>Signs the trail as it is, at most a second after it grew, and every ten minutes when it did not; hands out what it signed.</summary>
/// <remarks>
/// A checkpoint is never inconsistent with an earlier one, neither of the database nor of the folder they are handed out in: that is proved
/// before signing, and each is stored before it is shown (C2SP tlog-checkpoint). What cannot be proved is not signed, and the failure is told.
/// </remarks>
public sealed class Checkpointer(
    NpgsqlDataSource source, TrailKeys keys, TimeProvider time, CheckpointFolder? folder = null, Cosigning? witnesses = null, TrailTables? which = null)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Heartbeat = TimeSpan.FromMinutes(10);

    readonly TrailTables of = which ?? TrailTables.Activity;
    readonly TrailNodes nodes = new(source, which);

    public async Task Run(Action<Exception> failed, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                var newest = await SignWhenDue(ct);
                if (witnesses is not null) await witnesses.Ask(newest, failed, ct);
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

    /// <summary>The newest checkpoint, of the trail as it is now, with the signatures of the witnesses that answer in time.</summary>
    /// <exception cref="TrailForkedException">The trail does not extend what was signed before.</exception>
    public async Task<SignedCheckpoint> Sign(CancellationToken ct = default)
    {
        var signed = await SignWhenDue(ct);
        if (witnesses is null) return signed;
        await witnesses.Ask(signed, static _ => { }, ct);
        if (witnesses.Fork is { } fork) throw fork;
        return (await SignedCheckpoint.Newest(source, of, ct))!;
    }

    /// <summary>A checkpoint that these keys sign together with those that follow them: whoever trusts the old ones learns of the new.</summary>
    /// <exception cref="TrailForkedException">The trail does not extend what was signed before.</exception>
    public async Task<SignedCheckpoint> SignChangeover(TrailKeys next, CancellationToken ct = default)
    {
        var (_, checkpoint) = (await SignWhenDue(ct)).Parse();
        var signed = new SignedCheckpoint(checkpoint.Size, time.GetUtcNow(), checkpoint.Sign([.. next.Signing, .. keys.Signing]).ToString(), "");
        await using var connection = await source.OpenConnectionAsync(ct);
        await signed.Store(connection, of, ct);
        folder?.WriteChangeover(signed.Note, signed.SignedAt);
        return signed;
    }

    /// <summary>Makes sure that the trail extends the newest checkpoint that was handed out: a database restored to an earlier point does not.</summary>
    /// <exception cref="TrailForkedException">It does not.</exception>
    public async Task RefuseFork(CancellationToken ct = default)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var head = await TrailHead.Read(connection, of, forUpdate: false, ct);
        await ProveExtendsShown(new Checkpoint(keys.Origin, head.Tree.Size, head.Tree.Root()), null, ct);
    }

    async Task<SignedCheckpoint> SignWhenDue(CancellationToken ct)
    {
        if (witnesses?.Fork is { } fork) throw fork;
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var take = new NpgsqlCommand($"select pg_advisory_xact_lock({of.CheckpointLock})", connection)) await take.ExecuteNonQueryAsync(ct);
        var head = await TrailHead.Read(connection, of, forUpdate: false, ct);
        var last = await SignedCheckpoint.Newest(connection, of, ct);
        var before = last?.Parse().Checkpoint;
        var now = time.GetUtcNow();
        if (last is not null && before!.Origin == keys.Origin && last.Size == head.Tree.Size && now - last.SignedAt < Heartbeat) return last;

        var checkpoint = new Checkpoint(keys.Origin, head.Tree.Size, head.Tree.Root());
        if (before?.Origin == checkpoint.Origin) await ProveExtends(before, checkpoint, ct);
        await ProveExtendsShown(checkpoint, before, ct);
        var signed = new SignedCheckpoint(checkpoint.Size, now, checkpoint.Sign(keys.Signing).ToString(), "");
        await signed.Store(connection, of, ct);
        await transaction.CommitAsync(ct);
        folder?.Write(signed.Note, now);
        return signed;
    }

    async Task ProveExtendsShown(Checkpoint next, Checkpoint? proved, CancellationToken ct)
    {
        if (folder?.Newest(keys) is { } shown && shown != proved) await ProveExtends(shown, next, ct);
    }

    async Task ProveExtends(Checkpoint signed, Checkpoint next, CancellationToken ct)
    {
        var extends = signed.Size <= next.Size && MerkleProof.VerifyConsistency(signed.Size, signed.Root, next.Size, next.Root,
            signed.Size is 0 || signed.Size == next.Size ? [] : await nodes.Consistency(signed.Size, next.Size, ct));
        if (!extends) throw new TrailForkedException(signed, next.Size);
    }
}

/// <summary>The tree no longer begins with what was signed: the log was restored to an earlier point, or altered.</summary>
public sealed class TrailForkedException : InvalidOperationException
{
    public TrailForkedException(string message) : base(message)
    {
    }

    /// <param name="lost">What was signed and handed out before.</param>
    /// <param name="size">How many entries the trail has now.</param>
    public TrailForkedException(Checkpoint lost, long size) : base(
        $"The trail of {size} entries does not extend the checkpoint of {lost.Size} entries that was signed before. "
        + "The database was restored to an earlier point, or altered; nothing is signed or recorded any more. See ops/runbooks/restore.md.")
    {
    }
}
