using Cases.Engine;

namespace Cases.Training;

/// <summary>Calls a session off.</summary>
[By(Role.Coordinator)]
public sealed record CancelSession(Guid SessionId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Session>(SessionId), act);

    public static Decision Handle(CancelSession command, Session session, Act act)
    {
        if (!session.Exists) return Refusals.NotFound.On("sessionId");
        if (session.Cancelled) return Refusals.SessionCancelled;
        if (session.Sheet is not null) return Refusals.RollCallTaken;
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Session>(command.SessionId, new SessionCancelled());
    }
}
