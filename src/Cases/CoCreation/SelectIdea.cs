using Cases.Engine;

namespace Cases.CoCreation;

/// <summary>Retains an idea to be tried, even one set aside before; the act says by which criteria.</summary>
[By(Role.Coordinator)]
public sealed record SelectIdea(Guid PolicyLabId, Guid IdeaId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<PolicyLab>(PolicyLabId), act);

    public static Decision Handle(SelectIdea command, PolicyLab lab, Act act)
    {
        if (lab.Idea(command.IdeaId) is not { } idea) return Refusals.NotFound.On("ideaId");
        if (idea.Status == IdeaStatus.Selected) return Refusals.IdeaSelected.On("ideaId");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<PolicyLab>(command.PolicyLabId, new IdeaSelected(command.IdeaId));
    }
}
