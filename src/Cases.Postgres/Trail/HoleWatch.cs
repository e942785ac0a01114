namespace Cases.Postgres.Trail;

/// <summary>Which sequence numbers may still bring an event, and which never will.</summary>
/// <remarks>
/// A number that is missing below one that is there belongs to a transaction that is still running, or was rolled back. Transaction ids cannot
/// tell which: a transaction takes its number before it has an id. Virtual transactions can: every transaction has one from its first moment.
/// So a hole is kept until each virtual transaction that ran when it was first seen has ended (then each prepared one that could be its heir),
/// and is looked at once more after that. Only then is it forgotten. No time-out takes part.
/// </remarks>
public sealed class HoleWatch
{
    readonly List<Hole> holes = [];

    /// <summary>The highest number seen.</summary>
    public long Highest { get; private set; }

    public HoleWatch(long lowWater, IEnumerable<long> sequencedAbove)
    {
        Highest = lowWater;
        foreach (var number in sequencedAbove) Rise(number);
    }

    /// <summary>Everything up to here is sequenced or will never exist.</summary>
    public long LowWater => holes.Count == 0 ? Highest : holes[0].From - 1;

    public IReadOnlyList<(long From, long To)> Holes => [.. holes.Select(h => (h.From, h.To))];

    /// <summary>True when the running transactions must be asked for: a hole is new, or waits for some.</summary>
    public bool Waits => holes.Count > 0;

    /// <summary>Takes in one look at the log: the numbers found in the holes and above the highest, rising.</summary>
    public void Look(IEnumerable<long> found)
    {
        foreach (var number in found)
            if (number > Highest) Rise(number);
            else Fill(number);
        // A hole whose transactions had all ended before this look, and that is still empty, stays empty.
        holes.RemoveAll(h => h is { Settled: true, LookedAfterwards: true });
    }

    /// <summary>Call before each look: holes found settled by then can be forgotten after it.</summary>
    public void BeforeLook()
    {
        foreach (var hole in holes) hole.LookedAfterwards = hole.Settled;
    }

    /// <summary>Takes in what runs now; asked for after the look that found the holes.</summary>
    public void Running(IReadOnlySet<string> transactions, IReadOnlySet<string> prepared)
    {
        foreach (var hole in holes.Where(h => !h.Settled)) hole.Ask(transactions, prepared);
    }

    void Rise(long number)
    {
        if (number > Highest + 1) holes.Add(new Hole(Highest + 1, number - 1));
        Highest = number;
    }

    void Fill(long number)
    {
        var at = holes.FindIndex(h => h.From <= number && number <= h.To);
        if (at < 0) return;
        var hole = holes[at];
        holes.RemoveAt(at);
        if (number < hole.To) holes.Insert(at, hole with { From = number + 1 });
        if (number > hole.From) holes.Insert(at, hole with { To = number - 1 });
    }

    sealed record Hole(long From, long To)
    {
        IReadOnlySet<string>? waitsFor;
        IReadOnlySet<string>? heirs;

        public bool Settled { get; private set; }

        public bool LookedAfterwards { get; set; }

        public void Ask(IReadOnlySet<string> running, IReadOnlySet<string> prepared)
        {
            if (waitsFor is null) waitsFor = running;
            else if (heirs is null && !waitsFor.Overlaps(running)) heirs = prepared;
            Settled = heirs is not null && !heirs.Overlaps(prepared) || waitsFor.Count == 0 && prepared.Count == 0;
        }
    }
}
