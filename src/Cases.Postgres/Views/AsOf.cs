using Cases.Engine;

namespace Cases.Postgres.Views;

/// <summary>A view's rows as they were known at a position of the trail: the fold of its prefix, the same for ever.</summary>
public sealed class AsOf(IEngine engine)
{
    /// <summary>The rows, in key order.</summary>
    /// <param name="view">Any view, inline or not.</param>
    /// <param name="position">The first position not to be known: 0 gives no row. Beyond the trail's end it means the end.</param>
    /// <param name="happened">What of the prefix to count, in which order, for <i>as it happened by a day</i>; null for all.</param>
    /// <param name="ct">Stops between two pages.</param>
    /// <exception cref="PoisonException">The definition failed on an event.</exception>
    public async Task<IReadOnlyList<TRow>> Rows<TRow>(
        IView view, long position, Func<IReadOnlyList<RecordedEvent>, IEnumerable<RecordedEvent>>? happened = null, CancellationToken ct = default)
        where TRow : class
    {
        var fold = new Fold(view);
        var prefix = new List<RecordedEvent>();
        await foreach (var page in EventPages.Read(engine, 0, position, ct))
            if (happened is not null) prefix.AddRange(page);
            else foreach (var e in page) fold.Add(e);
        foreach (var e in happened?.Invoke(prefix) ?? []) fold.Add(e);
        return [.. fold.InKeyOrder().Cast<TRow>()];
    }
}
