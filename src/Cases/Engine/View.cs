namespace Cases.Engine;

/// <summary>A table folded from the log by one pure definition: no clock, no randomness, no database.</summary>
/// <remarks>
/// The engine runs the same definition inline (in the command's transaction), behind the trail (exactly once), in a rebuild, and as of a past
/// position. Rows are records whose first property is the key; their columns come from their properties.
/// </remarks>
public interface IView
{
    /// <summary>Kebab-case; the table's name.</summary>
    string Name { get; }

    /// <summary>Raised when the definition changes, so that a row or a figure says which one made it.</summary>
    int Definition { get; }

    /// <summary>True when rows change in the command's own transaction. Such a view has one row a stream, keyed by the stream.</summary>
    bool Inline { get; }

    Type Row { get; }

    /// <summary>What lists look for and sort by, each as SQL has it after <c>create index on the table</c>. Changed, the table is made anew.</summary>
    IReadOnlyList<string> Indexes => [];

    /// <summary>The keys (Guid or string) of the rows this event touches; none when it does not concern the view.</summary>
    IEnumerable<object> Keys(RecordedEvent e);

    /// <summary>The row after the event, or null for no row.</summary>
    object? Apply(object? row, RecordedEvent e);
}

/// <summary>A view that follows the trail: its rows may gather events of many streams.</summary>
public abstract class View<TKey, TRow> : IView where TKey : notnull where TRow : class
{
    public abstract string Name { get; }

    public abstract int Definition { get; }

    public virtual bool Inline => false;

    public virtual IReadOnlyList<string> Indexes => [];

    Type IView.Row => typeof(TRow);

    IEnumerable<object> IView.Keys(RecordedEvent e) => Keys(e).Cast<object>();

    object? IView.Apply(object? row, RecordedEvent e) => Apply((TRow?)row, e);

    public abstract IEnumerable<TKey> Keys(RecordedEvent e);

    public abstract TRow? Apply(TRow? row, RecordedEvent e);
}

/// <summary>A view with one row a stream, changed in the command's own transaction: what a caseworker must see at once.</summary>
public abstract class StreamView<TRow> : View<Guid, TRow> where TRow : class
{
    protected abstract string StreamType { get; }

    public sealed override bool Inline => true;

    public sealed override IEnumerable<Guid> Keys(RecordedEvent e) => e.StreamType == StreamType ? [e.Stream] : [];
}

/// <summary>A table of figures counted from a view's rows, by one definition for today and for any past day.</summary>
public interface IFigure
{
    string Name { get; }

    IView From { get; }

    /// <summary>The lines of the table, in a fixed order: the same rows always give the same lines.</summary>
    IEnumerable<object> Count(IEnumerable<object> rows);
}
