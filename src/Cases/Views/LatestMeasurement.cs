using System.Globalization;

namespace Cases.Views;

/// <summary>The latest measurement of a criterion by the day it was made, written as <c>2025-02-03 7 met access-time</c>.</summary>
/// <param name="Version">The version a correction of it names.</param>
public sealed record LatestMeasurement(string Criterion, DateOnly Day, long Version, bool Met)
{
    /// <summary>The latest of each criterion once one more is known, which may be older: late entry is normal.</summary>
    public static IReadOnlyList<LatestMeasurement> After(IEnumerable<string> before, LatestMeasurement added)
    {
        var known = before.Select(Parse).ToList();
        var former = known.Find(m => m.Criterion == added.Criterion);
        return former is not null && former.Day > added.Day ? known : [.. known.Where(m => m != former), added];
    }

    /// <summary>The same once one was put right; nothing changes when that one was not the latest.</summary>
    public static IReadOnlyList<LatestMeasurement> Corrected(IEnumerable<string> before, long corrects, DateOnly day, long version, bool met) =>
        [.. before.Select(Parse).Select(m => m.Version == corrects ? m with { Day = day, Version = version, Met = met } : m)];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd} {Version} {(Met ? "met" : "not-met")} {Criterion}");

    static LatestMeasurement Parse(string text)
    {
        var parts = text.Split(' ', 4);
        return new LatestMeasurement(parts[3], DateOnly.ParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2] == "met");
    }
}
