using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Names the organisation that leads an action; it takes over from the one before.</summary>
[By(Role.Coordinator, Role.Administrator)]
public sealed record NameActionLeader(Guid PartnershipId, Guid ActionId, Guid OrganisationId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Partnership>(PartnershipId), await streams.Load<Organisation>(OrganisationId), act);

    public static Decision Handle(NameActionLeader command, Partnership partnership, Organisation organisation, Act act)
    {
        if (!partnership.HasAction(command.ActionId)) return Refusals.NotFound.On("actionId");
        if (!organisation.Exists) return Refusals.NotFound.On("organisationId");
        return partnership.LeaderOf(command.ActionId) == command.OrganisationId
            ? Decision.Nothing
            : Decision.Accept<Partnership>(command.PartnershipId, new ActionLeaderNamed(command.ActionId, command.OrganisationId));
    }
}
