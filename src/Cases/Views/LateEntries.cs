using System.Globalization;
using Cases.Engine;

namespace Cases.Views;

/// <param name="Entries">The day, the account and the territory: <c>day account territory</c>.</param>
/// <param name="Day">The UTC day on which it was recorded.</param>
/// <param name="Count">How many events.</param>
public sealed record LateEntriesRow(string Entries, DateOnly Day, string Actor, string Territory, long Count);

/// <summary>How much an account recorded on a day of what had happened long before.</summary>
public sealed class LateEntries : View<string, LateEntriesRow>
{
    /// <summary>From more than this many days on, an entry is late.</summary>
    public const int Days = 30;

    public override string Name => "late-entries";

    public override int Definition => 1;

    public override IReadOnlyList<string> Indexes { get; } = ["(day)"];

    public override IEnumerable<string> Keys(RecordedEvent e) =>
        e.OccurredOn < DayOf(e).AddDays(-Days) ? [string.Create(CultureInfo.InvariantCulture, $"{DayOf(e):yyyy-MM-dd} {e.Actor} {e.Territory}")] : [];

    public override LateEntriesRow? Apply(LateEntriesRow? row, RecordedEvent e) => row is null
        ? new LateEntriesRow(Keys(e).Single(), DayOf(e), e.Actor, e.Territory, 1)
        : row with { Count = row.Count + 1 };

    static DateOnly DayOf(RecordedEvent e) => DateOnly.FromDateTime(e.RecordedAt.UtcDateTime);
}
