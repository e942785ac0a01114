using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Links a partnership's action to the edition or the Policy Lab that carries it out.</summary>
[By(Role.Coordinator, Role.Administrator)]
public sealed record LinkAction(Guid PartnershipId, Guid ActionId, LinkTo Kind, Guid TargetId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Partnership>(PartnershipId),
        Kind == LinkTo.Edition ? await streams.Load<Edition>(TargetId) : null, act);

    public static Decision Handle(LinkAction command, Partnership partnership, Edition? edition, Act act)
    {
        if (!partnership.HasAction(command.ActionId)) return Refusals.NotFound.On("actionId");
        if (edition is { Exists: false }) return Refusals.NotFound.On("targetId");
        return partnership.IsLinked(command.ActionId, command.TargetId)
            ? Decision.Nothing
            : Decision.Accept<Partnership>(command.PartnershipId, new ActionLinked(command.ActionId, command.Kind, command.TargetId));
    }
}
