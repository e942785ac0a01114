using Cases.Engine;

namespace Cases.Training;

/// <summary>A session of a series and those after it that can still take place elsewhere or not at all.</summary>
static class Following
{
    /// <summary>The session first, then those of its series that start later, were not called off and whose roll was not called.</summary>
    public static async ValueTask<IReadOnlyDictionary<Guid, Session>> Load(IStreams streams, Guid first)
    {
        var session = await streams.Load<Session>(first);
        if (session.Series is not { } series) return new Dictionary<Guid, Session> { [first] = session };
        var all = await streams.LoadAll<Session>(Enumerable.Range(0, Recurrence.Most).Select(n => ScheduleSeries.SessionIdOf(series, n)));
        return all.Where(s => s.Key == first || IsOpen(s.Value) && s.Value.Starts > session.Starts).OrderBy(s => s.Value.Starts).ToDictionary();
    }

    static bool IsOpen(Session session) => session is { Exists: true, Cancelled: false, Sheet: null };

    /// <summary>Why there is nothing to go on from; null when there is.</summary>
    public static Refusal? Refused(Guid first, IReadOnlyDictionary<Guid, Session> sessions) =>
        !sessions[first].Exists ? Refusals.NotFound.On("sessionId") : sessions[first].Series is null ? Refusals.NotOfASeries.On("sessionId") : null;
}
