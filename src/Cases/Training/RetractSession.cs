using Cases.Engine;

namespace Cases.Training;

/// <summary>Takes back a session that was planned in error; its roll call, if any, is taken back first.</summary>
/// <param name="Version">The session's version as the asker knows it: a session somebody worked on since stays.</param>
[By(Role.Coordinator)]
public sealed record RetractSession(Guid SessionId, long Version) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Session>(SessionId), act);

    public static Decision Handle(RetractSession command, Session session, Act act)
    {
        if (!session.Exists) return Refusals.NotFound.On("sessionId");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        if (session.Sheet is not null) return Refusals.RollCallTaken;
        if (session.Standing != command.Version) return Refusals.ChangedSince.On("version");
        return Decision.Accept<Session>(command.SessionId, new SessionRetracted());
    }
}
