namespace Cases.Web.Pages.People;

/// <summary>Two files that may be of one person.</summary>
public sealed record Pair(Guid One, Guid Other);

/// <summary>Which files are alike, for as long as looking again would cost more than it tells: ten times as long as the look took.</summary>
/// <remarks>A thousand files are looked through in milliseconds, hence for every page; a hundred thousand in seconds, and then not each time that a page is turned.</remarks>
public sealed class KeptPairs(TimeProvider time)
{
    const int TimesAsLong = 10;

    readonly Lock gate = new();
    readonly Dictionary<string, Look> looks = [];

    /// <param name="scope">Whose files are looked through.</param>
    /// <param name="look">Looks; several readers at once wait for one look.</param>
    /// <param name="ct">Ends the waiting, not the look.</param>
    public Task<IReadOnlyList<Pair>> Of(string scope, Func<Task<IReadOnlyList<Pair>>> look, CancellationToken ct)
    {
        lock (gate)
        {
            if (!looks.TryGetValue(scope, out var last) || last.IsOver) looks[scope] = last = new Look(time, look);
            return last.Pairs.WaitAsync(ct);
        }
    }

    sealed class Look
    {
        readonly TimeProvider time;
        DateTimeOffset until = DateTimeOffset.MaxValue;

        public Look(TimeProvider time, Func<Task<IReadOnlyList<Pair>>> look) => (this.time, Pairs) = (time, Task.Run(() => Timed(time, look)));

        public Task<IReadOnlyList<Pair>> Pairs { get; }

        public bool IsOver => Pairs.IsFaulted || until < time.GetUtcNow();

        async Task<IReadOnlyList<Pair>> Timed(TimeProvider clock, Func<Task<IReadOnlyList<Pair>>> look)
        {
            var since = clock.GetTimestamp();
            var pairs = await look();
            until = clock.GetUtcNow() + clock.GetElapsedTime(since) * TimesAsLong;
            return pairs;
        }
    }
}
