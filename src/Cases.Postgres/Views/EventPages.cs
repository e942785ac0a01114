using System.Runtime.CompilerServices;
using Cases.Engine;

namespace Cases.Postgres.Views;

/// <summary>The trail in pages, the next ones read and parsed on other threads while one is folded.</summary>
static class EventPages
{
    public const int Size = 1000;
    const int Ahead = 3;

    public static async IAsyncEnumerable<IReadOnlyList<RecordedEvent>> Read(
        IEngine engine, long from, long? to, [EnumeratorCancellation] CancellationToken ct)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var reading = new Queue<Task<IReadOnlyList<RecordedEvent>>>();
        var (next, end) = (from, to ?? long.MaxValue);
        try
        {
            while (true)
            {
                for (; reading.Count < Ahead && next < end; next = Math.Min(next + Size, end)) reading.Enqueue(Page(engine, next, end, left.Token));
                if (!reading.TryDequeue(out var first)) yield break;
                var page = await first;
                if (page.Count > 0) yield return page;
                if (page.Count < Size) yield break;
            }
        }
        finally
        {
            await left.CancelAsync();
            await Task.WhenAll(reading).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>At most a page from a position on, shorter at the trail's end.</summary>
    public static Task<IReadOnlyList<RecordedEvent>> Page(IEngine engine, long from, long end, CancellationToken ct) => Task.Run<IReadOnlyList<RecordedEvent>>(async () =>
    {
        var page = new List<RecordedEvent>(Size);
        await foreach (var e in engine.Feed(from, Math.Min(from + Size, end), ct))
        {
            if (e.Position != from + page.Count) throw new InvalidDataException($"The trail has {e.Position} where {from + page.Count} should be.");
            page.Add(e);
        }
        return page;
    }, ct);
}
