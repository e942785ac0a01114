using Cases.Engine;

namespace Cases.Postgres;

/// <summary>Streams that commands of this process looked at lately, so that the next command need not load them again.</summary>
/// <remarks>
/// May be behind the database, never ahead of it: the append checks the version of every stream that was looked at, so what is decided on an old
/// state is not recorded but decided again. Two generations, each of half the limit; the older is dropped whole.
/// </remarks>
/// <param name="limit">The number of events kept, over all streams.</param>
sealed class RecentStreams(int limit)
{
    readonly Lock gate = new();
    Dictionary<Guid, LoadedStream> young = [];
    Dictionary<Guid, LoadedStream> old = [];
    int size;

    public LoadedStream? Find(Guid stream)
    {
        lock (gate)
        {
            if (young.TryGetValue(stream, out var found)) return found;
            if (!old.TryGetValue(stream, out found)) return null;
            Add(found);
            return found;
        }
    }

    /// <summary>Keeps streams as they were read or left; one that does not exist is not kept, since nothing would check it.</summary>
    /// <returns>The same streams.</returns>
    public IReadOnlyList<LoadedStream> Keep(IReadOnlyList<LoadedStream> streams)
    {
        lock (gate)
            foreach (var stream in streams)
                if (stream.Events.Count > 0 && stream.Events.Count <= limit / 10) Add(stream);
        return streams;
    }

    public void Forget(IEnumerable<Guid> streams)
    {
        lock (gate)
            foreach (var stream in streams)
            {
                if (young.Remove(stream, out var removed)) size -= removed.Events.Count;
                old.Remove(stream);
            }
    }

    public void Clear()
    {
        lock (gate) (young, old, size) = ([], [], 0);
    }

    void Add(LoadedStream stream)
    {
        if (young.TryGetValue(stream.Id, out var known))
        {
            if (known.Events.Count >= stream.Events.Count) return;
            size -= known.Events.Count;
        }
        young[stream.Id] = stream;
        size += stream.Events.Count;
        if (size > limit / 2) (old, young, size) = (young, [], 0);
    }
}
