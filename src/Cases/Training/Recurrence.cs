using Cases.Engine;

namespace Cases.Training;

/// <summary>When the sessions of a series take place: at the same time of day, on the weekday of the first.</summary>
/// <param name="First">The day of the first session.</param>
/// <param name="Starts">By the clocks of the territory, summer and winter.</param>
/// <param name="Ends">On the same day, after <paramref name="Starts"/>.</param>
/// <param name="EveryWeeks">1 for every week, 2 for every other.</param>
/// <param name="Until">No session after that day; null where <paramref name="Count"/> says how many there are.</param>
/// <param name="Count">How many sessions; null where <paramref name="Until"/> says when they end.</param>
public sealed record Recurrence(DateOnly First, TimeOnly Starts, TimeOnly Ends, int EveryWeeks, DateOnly? Until = null, int? Count = null)
{
    public const int Fewest = 2;
    public const int Most = 53;
    public const int MostWeeks = 8;

    int Step => 7 * EveryWeeks;

    long Sessions => Count ?? (Until!.Value.DayNumber - First.DayNumber) / Step + 1;

    /// <summary>Why there can be no such series; null when there can.</summary>
    public Refusal? Refused()
    {
        if (Ends <= Starts) return Refusals.EndsBeforeItStarts.On("recurrence.ends");
        if (EveryWeeks is < 1 or > MostWeeks) return Refusals.WeeksApart.With(MostWeeks).On("recurrence.everyWeeks");
        if (Until is null == Count is null) return Refusals.UntilOrCount.On("recurrence.until");
        var last = First.DayNumber + Step * (Sessions - 1);
        return Sessions is >= Fewest and <= Most && last < DateOnly.MaxValue.DayNumber
            ? null : Refusals.SeriesLength.With(Fewest, Most).On(Count is null ? "recurrence.until" : "recurrence.count");
    }

    /// <summary>One time a session, the earliest first.</summary>
    public IReadOnlyList<SessionTime> In(TimeZoneInfo zone) =>
        [.. Enumerable.Range(0, (int)Sessions).Select(n => First.AddDays(Step * n)).Select(day => new SessionTime(day, At(day, Starts, zone), At(day, Ends, zone)))];

    // In the hour a zone skips in spring or repeats in autumn, winter time holds.
    internal static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
