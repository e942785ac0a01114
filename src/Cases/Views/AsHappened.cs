using Cases.Engine;

namespace Cases.Views;

/// <summary>What had happened by a day, as far as a prefix of the trail knows.</summary>
/// <remarks>
/// An event happened on the day it says (<see cref="RecordedEvent.OccurredOn"/>). A corrected event and its corrections, which may correct one
/// another in turn, all happened on the day the last of them in the prefix says: they are kept together, or left out together.
/// </remarks>
public static class AsHappened
{
    /// <summary>The events that had happened by the end of <paramref name="day"/>, in the prefix's own order.</summary>
    public static IEnumerable<RecordedEvent> By(DateOnly day, IReadOnlyCollection<RecordedEvent> prefix)
    {
        var roots = new Dictionary<(Guid Stream, long Version), long>();
        var days = new Dictionary<(Guid Stream, long Version), DateOnly>();
        foreach (var e in prefix)
        {
            if (e.Data is not ICorrection { Corrects: var corrects }) continue;
            var root = roots.GetValueOrDefault((e.Stream, corrects), corrects);
            roots[(e.Stream, e.Version)] = root;
            days[(e.Stream, root)] = e.OccurredOn;
        }
        return prefix.Where(e => DayOf(e) <= day);

        DateOnly DayOf(RecordedEvent e) =>
            days.GetValueOrDefault((e.Stream, roots.GetValueOrDefault((e.Stream, e.Version), e.Version)), e.OccurredOn);
    }
}
