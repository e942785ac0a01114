using Cases.Engine;

namespace Cases.CoCreation;

/// <summary>Links a lab to an action of a partnership: the tree of programmes and the tree of partnerships meet there.</summary>
[By(Role.Coordinator, Role.Administrator)]
public sealed record LinkLabToAction(Guid PolicyLabId, Guid ActionId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<PolicyLab>(PolicyLabId));

    public static Decision Handle(LinkLabToAction command, PolicyLab lab)
    {
        if (!lab.Exists) return Refusals.NotFound.On("policyLabId");
        if (lab.Actions.Contains(command.ActionId)) return Decision.Nothing;
        return Decision.Accept<PolicyLab>(command.PolicyLabId, new LabLinkedToAction(command.ActionId));
    }
}
