using Cases.Engine;

namespace Cases.CoCreation;

/// <summary>Does not retain an idea, or no longer; the act says why.</summary>
[By(Role.Coordinator)]
public sealed record SetAsideIdea(Guid PolicyLabId, Guid IdeaId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<PolicyLab>(PolicyLabId), act);

    public static Decision Handle(SetAsideIdea command, PolicyLab lab, Act act)
    {
        if (lab.Idea(command.IdeaId) is not { } idea) return Refusals.NotFound.On("ideaId");
        if (idea.Status == IdeaStatus.SetAside) return Refusals.IdeaSetAside.On("ideaId");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<PolicyLab>(command.PolicyLabId, new IdeaSetAside(command.IdeaId));
    }
}
