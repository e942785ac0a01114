using Cases.Engine;

namespace Cases.Training;

/// <summary>Puts a session at another time or place.</summary>
[By(Role.Coordinator)]
public sealed record MoveSession(Guid SessionId, SessionTime Time, string Place) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Session>(SessionId), act);

    public static Decision Handle(MoveSession command, Session session, Act act)
    {
        if (!session.Exists) return Refusals.NotFound.On("sessionId");
        if (session.Cancelled) return Refusals.SessionCancelled;
        if (session.Sheet is not null) return Refusals.RollCallTaken;
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        if (string.IsNullOrWhiteSpace(command.Place)) return Refusals.Required.On("place");
        if (command.Time.Refused() is { } refusal) return refusal;
        return Decision.Accept<Session>(command.SessionId, new SessionMoved(
            command.Time.Day, command.Time.Starts.ToUniversalTime(), command.Time.Ends.ToUniversalTime(), command.Place));
    }
}
