using System.Collections.Immutable;
using Cases.Engine;

namespace Cases.Programmes;

/// <summary>
/// The database was restored to before what had been shown of the trail. The old trail ends with its last good checkpoint, and a new one,
/// under another origin, begins with the same entries.
/// </summary>
/// <param name="Origin">The new trail's name (C2SP tlog-checkpoint).</param>
/// <param name="Former">The old trail's name.</param>
/// <param name="GoodSize">The number of entries of the last checkpoint that both trails share; 0 when none is left.</param>
/// <param name="GoodRoot">Its root in base64, as in the checkpoint; empty when none is left.</param>
/// <param name="LostSize">The number of entries of the newest checkpoint that was shown, and no longer holds.</param>
/// <param name="LostRoot">Its root in base64.</param>
[StoredAs("trail-continued")]
public sealed record TrailContinued(string Origin, string Former, long GoodSize, string GoodRoot, long LostSize, string LostRoot) : IOpening
{
    string IOpening.Territory => Act.Network;
}

/// <summary>The readings before a position of their trail were forgotten. Their hashes are kept, so that every proof still holds; who pruned is who acted.</summary>
/// <param name="Origin">The name of the trail of readings (C2SP tlog-checkpoint).</param>
/// <param name="UpTo">The first position whose reading is kept: the size of a checkpoint.</param>
/// <param name="Root">That checkpoint's root in base64: what was forgotten is still under it.</param>
/// <param name="ReadBefore">Nothing that was read on this day (UTC) or later was forgotten.</param>
/// <param name="Months">The rule: how many months a reading is kept at least.</param>
[StoredAs("readings-pruned")]
public sealed record ReadingsPruned(string Origin, long UpTo, string Root, DateOnly ReadBefore, int Months) : IOpening
{
    string IOpening.Territory => Act.Network;
}

/// <summary>What is recorded of the two trails themselves. There is one.</summary>
public sealed record TrailRecord : IState<TrailRecord>
{
    public static string StreamType => "trail";

    public static Guid Id { get; } = Ids.Of(StreamType);

    public static TrailRecord Empty { get; } = new();

    public long Version { get; private init; }

    public IEnumerable<string> Territories => [];

    /// <summary>The origins that are used up.</summary>
    public ImmutableHashSet<string> Origins { get; private init; } = [];

    /// <summary>The first position whose reading is kept.</summary>
    public long PrunedUpTo { get; private init; }

    public static TrailRecord Evolve(TrailRecord state, IEvent @event) => Apply(state, @event) with { Version = state.Version + 1 };

    static TrailRecord Apply(TrailRecord state, IEvent @event) => @event switch
    {
        TrailContinued e => state with { Origins = state.Origins.Union([e.Origin, e.Former]) },
        ReadingsPruned e => state with { PrunedUpTo = e.UpTo },
        _ => state,
    };
}
