using Cases.Engine;

namespace Cases.Training;

/// <summary>Takes an invitation back, so that somebody else has the place.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record WithdrawInvitation(Guid SessionId, Guid JourneyId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Session>(SessionId), act);

    public static Decision Handle(WithdrawInvitation command, Session session, Act act)
    {
        if (!session.Exists) return Refusals.NotFound.On("sessionId");
        if (session.Sheet is not null) return Refusals.RollCallTaken;
        if (!session.Invited.Contains(command.JourneyId)) return Refusals.NotInvited.On("journeyId");
        return Decision.Accept<Session>(command.SessionId, new InvitationWithdrawn(command.JourneyId));
    }
}
