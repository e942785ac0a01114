using Cases.Engine;

namespace Cases.Postgres.Views;

/// <summary>A view's rows in memory, by key.</summary>
sealed class Fold(IView view)
{
    readonly Dictionary<object, object> rows = [];
    HashSet<object>? touched;

    public IReadOnlyDictionary<object, object> Rows => rows;

    /// <summary>The keys whose rows changed since <see cref="Watch"/>; what is no row any more among them.</summary>
    public IReadOnlyCollection<object> Touched => touched ?? [];

    public void Watch() => touched = [];

    /// <exception cref="PoisonException">The definition failed on this event.</exception>
    public void Add(RecordedEvent e)
    {
        try
        {
            foreach (var key in view.Keys(e)) Put(key, view.Apply(rows.GetValueOrDefault(key), e));
        }
        catch (Exception failure)
        {
            throw new PoisonException(view.Name, e.Position, failure);
        }
    }

    public void Put(object key, object? row)
    {
        touched?.Add(key);
        if (row is null) rows.Remove(key);
        else rows[key] = row;
    }

    /// <summary>In the order of the keys: by their bytes, as PostgreSQL has them.</summary>
    public IEnumerable<object> InKeyOrder() => rows.OrderBy(r => r.Key, KeyOrder).Select(r => r.Value);

    public static readonly IComparer<object> KeyOrder = Comparer<object>.Create(static (a, b) =>
        a is string text ? string.CompareOrdinal(text, (string)b) : ((Guid)a).CompareTo((Guid)b));
}

/// <summary>A view's definition failed on an event. Says which and how, never with the event's content: that may be personal.</summary>
/// <param name="view">The view's name.</param>
/// <param name="position">Where in the trail; null for an event not yet in it.</param>
/// <param name="failure">What the definition threw.</param>
public sealed class PoisonException(string view, long? position, Exception failure)
    : Exception(Describe(view, position, failure))
{
    public string View { get; } = view;

    public long? Position { get; } = position;

    internal static string Describe(string view, long? position, Exception failure) =>
        $"{failure.GetType().Name} in {view} at position {position?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "yet to come"}";
}
