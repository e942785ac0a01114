using System.Runtime.CompilerServices;
using Cases.Engine;

namespace Cases.Postgres.Views;

/// <summary>The trail in pages, the next ones read and parsed on other threads while one is folded.</summary>
sealed class EventPages(IEngine engine) : IDisposable
{
    public const int Size = 2000;
    const int Ahead = 3;

    readonly Queue<Reading> reading = new();
    readonly CancellationTokenSource left = new();

    sealed record Reading(long From, long To, Task<IReadOnlyList<RecordedEvent>> Page);

    /// <summary>Every page from a position on, to the trail's present end or <paramref name="to"/>.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<RecordedEvent>> Read(
        IEngine engine, long from, long? to, [EnumeratorCancellation] CancellationToken ct)
    {
        using var pages = new EventPages(engine);
        for (var (next, end) = (from, to ?? long.MaxValue); next < end;)
        {
            var page = await pages.Next(next, end, ct);
            if (page.Count > 0) yield return page;
            if (page.Count < Size) yield break;
            next += page.Count;
        }
    }

    /// <summary>At most a page from a position on, shorter at the trail's end; asked for in order it has mostly been read already.</summary>
    public async Task<IReadOnlyList<RecordedEvent>> Next(long from, long end, CancellationToken ct)
    {
        if (reading.TryPeek(out var first) && (first.From != from || first.To > end)) reading.Clear();
        if (reading.Count == 0) Start(from, end);
        var next = reading.Dequeue();
        var page = await next.Page.WaitAsync(ct);
        // Beyond a page that was not full when it was read there may be events by now, but not at the places asked for.
        if (page.Count < Size) reading.Clear();
        else while (reading.Count < Ahead && Last(next).To < end) Start(Last(next).To, end);
        return page;
    }

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    Reading Last(Reading taken) => reading.LastOrDefault() ?? taken;

    void Start(long from, long end)
    {
        var (to, ct) = (Math.Min(from + Size, end), left.Token);
        reading.Enqueue(new Reading(from, to, Task.Run(() => Page(from, to, ct), ct)));
    }

    async Task<IReadOnlyList<RecordedEvent>> Page(long from, long to, CancellationToken ct)
    {
        var page = new List<RecordedEvent>((int)(to - from));
        await foreach (var e in engine.Feed(from, to, ct))
        {
            if (e.Position != from + page.Count) throw new InvalidDataException($"The trail has {e.Position} where {from + page.Count} should be.");
            page.Add(e);
        }
        return page;
    }
}
