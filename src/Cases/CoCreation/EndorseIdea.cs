using Cases.Engine;

namespace Cases.CoCreation;

/// <summary>A participant of the lab, or an organisation, backs an idea: once each.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record EndorseIdea(Guid PolicyLabId, Guid IdeaId, Guid? JourneyId = null, Guid? OrganisationId = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<PolicyLab>(PolicyLabId));

    public static Decision Handle(EndorseIdea command, PolicyLab lab)
    {
        if (lab.Idea(command.IdeaId) is not { } idea) return Refusals.NotFound.On("ideaId");
        if (command.JourneyId is null == command.OrganisationId is null) return Refusals.PersonOrOrganisation.On("journeyId");
        if (command.JourneyId is { } journey && !lab.Participants.Contains(journey)) return Refusals.NotInTheLab.On("journeyId");
        if (idea.Status == IdeaStatus.SetAside) return Refusals.IdeaSetAside.On("ideaId");
        if (idea.Endorsers.Contains((command.JourneyId, command.OrganisationId))) return Refusals.AlreadyEndorsed;
        return Decision.Accept<PolicyLab>(command.PolicyLabId,
            new IdeaEndorsed(command.IdeaId, command.JourneyId, command.OrganisationId));
    }
}
