using Cases.Engine;

namespace Cases.CoCreation;

/// <summary>Participants of a lab, of either population, put an idea forward together.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record ProposeIdea(
    Guid PolicyLabId, Guid IdeaId, string Title, IReadOnlyList<Guid> Proposers, Personal? Description = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<PolicyLab>(PolicyLabId));

    public static Decision Handle(ProposeIdea command, PolicyLab lab)
    {
        if (!lab.Exists) return Refusals.NotFound.On("policyLabId");
        if (lab.Idea(command.IdeaId) is not null) return Refusals.AlreadyExists.On("ideaId");
        if (string.IsNullOrWhiteSpace(command.Title)) return Refusals.Required.On("title");
        if (command.Proposers.Count == 0) return Refusals.Required.On("proposers");
        for (var i = 0; i < command.Proposers.Count; i++)
        {
            if (!lab.Participants.Contains(command.Proposers[i])) return Refusals.NotInTheLab.On($"proposers[{i}]");
            if (command.Proposers.Take(i).Contains(command.Proposers[i])) return Refusals.NamedTwice.On($"proposers[{i}]");
        }
        return Decision.Accept<PolicyLab>(command.PolicyLabId,
            new IdeaProposed(command.IdeaId, command.Title, command.Description, command.Proposers));
    }
}
