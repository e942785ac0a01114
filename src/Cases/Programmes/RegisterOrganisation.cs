using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Registers an institution or association with its level of governance.</summary>
[By(Role.Coordinator, Role.Administrator)]
public sealed record RegisterOrganisation(
    Guid OrganisationId, string Name, OrganisationKind Kind, GovernanceLevel Level, string? Territory = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Organisation>(OrganisationId), act);

    public static Decision Handle(RegisterOrganisation command, Organisation organisation, Act act)
    {
        if (organisation.Exists) return Refusals.AlreadyExists.On("organisationId");
        return string.IsNullOrWhiteSpace(command.Name)
            ? Refusals.Required.On("name")
            : Decision.Accept<Organisation>(command.OrganisationId,
                new OrganisationRegistered(command.Name, command.Kind, command.Level, command.Territory));
    }
}
