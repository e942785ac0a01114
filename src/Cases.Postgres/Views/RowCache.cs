namespace Cases.Postgres.Views;

/// <summary>The rows a view touched lately, so that the next page need not load them. A key known to have no row is held as null.</summary>
/// <remarks>Two generations: when the young one is full it becomes the old one, and the old one is forgotten.</remarks>
sealed class RowCache(int half)
{
    Dictionary<object, object?> young = [];
    Dictionary<object, object?> old = [];

    public bool TryGet(object key, out object? row)
    {
        if (young.TryGetValue(key, out row)) return true;
        if (!old.TryGetValue(key, out row)) return false;
        young[key] = row;
        return true;
    }

    public void Set(object key, object? row) => young[key] = row;

    /// <summary>Forgets what was not asked for lately. Between two pages only: a page needs all its rows.</summary>
    public void Trim()
    {
        if (young.Count < half) return;
        (old, young) = (young, []);
    }

    public void Clear()
    {
        young.Clear();
        old.Clear();
    }
}
