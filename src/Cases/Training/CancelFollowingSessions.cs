using Cases.Engine;

namespace Cases.Training;

/// <summary>Calls a session of a series off, and those of the series after it. One that was held, or called off before, stays as it is.</summary>
[By(Role.Coordinator)]
public sealed record CancelFollowingSessions(Guid SessionId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await Following.Load(streams, SessionId), act);

    public static Decision Handle(CancelFollowingSessions command, IReadOnlyDictionary<Guid, Session> sessions, Act act)
    {
        if (Following.Refused(command.SessionId, sessions) is { } refusal) return refusal;
        var all = Decision.Nothing;
        foreach (var (id, session) in sessions)
        {
            var one = CancelSession.Handle(new CancelSession(id), session, act);
            if (one.Refusal is not null) return one;
            all = all.And(one);
        }
        return all;
    }
}
