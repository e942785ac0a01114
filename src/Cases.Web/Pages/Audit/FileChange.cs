using System.Reflection;
using System.Text.Json;
using Cases.Engine;
using Cases.Views;
using Cases.Web.CommandLine;

namespace Cases.Web.Pages.Audit;

/// <summary>What events changed in a row that is folded from their stream alone: one column, before and after. Personal texts stay sealed.</summary>
/// <param name="Stream">The file's stream.</param>
/// <param name="Before">Empty where there was nothing.</param>
/// <param name="After">Empty where there is nothing any more.</param>
public sealed record FileChange(Guid Stream, string View, string Column, string Before, string After)
{
    /// <summary>Stands for a personal text.</summary>
    public const string Sealed = "\u2022\u2022\u2022";

    /// <param name="history">The stream, whole.</param>
    /// <param name="before">The number of its events that had happened before.</param>
    /// <param name="after">The number of its events that had happened after.</param>
    public static IReadOnlyList<FileChange> Of(IReadOnlyList<RecordedEvent> history, int before, int after)
    {
        var changes = new List<FileChange>();
        foreach (var view in AllViews.Views.Where(v => v.Inline))
        {
            var (old, now) = (Fold(view, history.Take(before)), Fold(view, history.Take(after)));
            foreach (var column in view.Row.GetProperties(BindingFlags.Public | BindingFlags.Instance).Skip(1).Where(c => c.PropertyType != typeof(SearchText)))
                if (Value(column, old) is var b && Value(column, now) is var a && a != b)
                    changes.Add(new FileChange(history[0].Stream, view.Name, JsonNamingPolicy.KebabCaseLower.ConvertName(column.Name), Shown(column, b), Shown(column, a)));
        }
        return changes;
    }

    /// <summary>The other views that heard of these events: their rows gather several streams.</summary>
    public static IReadOnlyList<string> AlsoIn(IEnumerable<RecordedEvent> events) =>
        [.. AllViews.Views.Where(v => !v.Inline && events.Any(e => v.Keys(e).Any())).Select(v => v.Name)];

    static object? Fold(IView view, IEnumerable<RecordedEvent> events) =>
        events.Where(e => view.Keys(e).Any()).Aggregate((object?)null, view.Apply);

    static string Value(PropertyInfo column, object? row) => row is null ? "" : RowText.Words(column.GetValue(row));

    static string Shown(PropertyInfo column, string value) => value.Length > 0 && column.PropertyType == typeof(Personal) ? Sealed : value;
}
