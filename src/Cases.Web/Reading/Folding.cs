using Cases.Engine;

namespace Cases.Web.Reading;

public static class Folding
{
    /// <summary>The rows a view has from these events alone, in the order they came to be: for a page on one stream, which must show what was just recorded.</summary>
    public static IReadOnlyList<TRow> Folded<TKey, TRow>(this View<TKey, TRow> view, IEnumerable<RecordedEvent> events)
        where TKey : notnull where TRow : class
    {
        var rows = new OrderedDictionary<TKey, TRow>();
        foreach (var e in events)
            foreach (var key in view.Keys(e))
                if (view.Apply(rows.GetValueOrDefault(key), e) is { } row) rows[key] = row;
                else rows.Remove(key);
        return [.. rows.Values];
    }
}
