using Cases.Engine;

namespace Cases.CoCreation;

/// <summary>A participant or an organisation no longer backs an idea.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record WithdrawEndorsement(Guid PolicyLabId, Guid IdeaId, Guid? JourneyId = null, Guid? OrganisationId = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<PolicyLab>(PolicyLabId));

    public static Decision Handle(WithdrawEndorsement command, PolicyLab lab)
    {
        if (lab.Idea(command.IdeaId) is not { } idea) return Refusals.NotFound.On("ideaId");
        if (!idea.Endorsers.Contains((command.JourneyId, command.OrganisationId))) return Refusals.NotEndorsed;
        return Decision.Accept<PolicyLab>(command.PolicyLabId,
            new EndorsementWithdrawn(command.IdeaId, command.JourneyId, command.OrganisationId));
    }
}
