using Cases.Engine;
using Cases.Programmes;
using Cases.Trail;

namespace Cases.Postgres.Trail;

/// <summary>Goes on after a restore: a trail that was handed out ends, and one of another name begins with the entries that are left. Readings have a trail that goes on likewise.</summary>
public static class TrailContinuation
{
    /// <summary>Records where the old trail ends, puts its keys aside and signs the first checkpoint of the new one. Run again after a crash, it goes on.</summary>
    /// <param name="options">The store; its folder of checkpoints holds the newest that was handed out.</param>
    /// <param name="origin">The new trail's name.</param>
    /// <param name="reason">Why, for the trail.</param>
    /// <param name="act">Who and when.</param>
    /// <param name="ct">Stops between two steps.</param>
    /// <returns>The new trail's first checkpoint.</returns>
    /// <exception cref="InvalidOperationException">The trail extends all that was handed out, or the name cannot be taken; nothing was changed.</exception>
    public static async Task<SignedCheckpoint> Open(StoreOptions options, string origin, string reason, Act act, CancellationToken ct = default)
    {
        var folder = new CheckpointFolder(options.CheckpointFolder ?? throw new InvalidOperationException("There is no folder of checkpoints."));
        bool activity, readings;
        await using (var forked = await Store.Open(options with { EvenForked = true }, ct))
        {
            (activity, readings) = (await IsForked(forked.Checkpointer, ct), await IsForked(forked.Readings.Checkpointer, ct));
            if (!activity && !readings) throw new InvalidOperationException("The trail extends every checkpoint that was handed out: it goes on as it is.");
            var lost = activity ? folder.Newest(forked.TrailKeys) : null;
            var lostReadings = readings ? ReadingsTrail.Folder(options)!.Newest(forked.Readings.Keys) : null;
            if (lost is not null) await Record(forked, TrailTables.Activity, origin, lost, reason, act, ct);
            if (lostReadings is not null) await Record(forked, TrailTables.Readings, ReadingsTrail.OriginUnder(origin), lostReadings, reason, act, ct);
            if (lost is not null) folder.SetAside(lost);
            if (lostReadings is not null) ReadingsTrail.Folder(options)!.SetAside(lostReadings);
        }
        if (activity) TrailKeys.Replace(options.KeyFolder, origin, act.Now);
        if (readings) TrailKeys.Replace(ReadingsTrail.KeyFolder(options), ReadingsTrail.OriginUnder(origin), act.Now);
        await using var store = await Store.Open(options with { Origin = activity ? origin : options.Origin }, ct);
        await store.Readings.Checkpointer.Sign(ct);
        return await store.Checkpointer.Sign(ct);
    }

    static async Task<bool> IsForked(Checkpointer checkpointer, CancellationToken ct)
    {
        try
        {
            await checkpointer.RefuseFork(ct);
            return false;
        }
        catch (TrailForkedException)
        {
            return true;
        }
    }

    static async Task Record(Store store, TrailTables of, string origin, Checkpoint lost, string reason, Act act, CancellationToken ct)
    {
        await store.Sequencer.Drain(ct);
        var good = (await SignedCheckpoint.Newest(store.Source, of, ct))?.Parse().Checkpoint;
        var command = new ContinueTrail(origin, lost.Origin, good?.Size ?? 0, good?.Root.ToString() ?? "", lost.Size, lost.Root.ToString());
        var outcome = await store.Engine.Execute(command, act with { CommandId = Ids.Of("trail-continued", origin, lost.Root), Role = Role.System, Reason = Personal.Of(reason) }, ct);
        if (outcome is Refused { Refusal: var refusal }) throw new InvalidOperationException($"The trail cannot go on as '{origin}': {refusal.Code}.");
        if (outcome is not Done) throw new InvalidOperationException("Somebody else was writing at the same time; run it again.");
        await store.Settle(ct);
    }
}
