using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Adds a priority neighbourhood to a territory.</summary>
/// <param name="Territory">The territory's code.</param>
/// <param name="Code">The neighbourhood's official code: in France, the QPV's.</param>
[By(Role.Coordinator, Role.Administrator)]
public sealed record AddNeighbourhood(string Territory, string Code, string Name) : ICommand
{
    public Guid TerritoryId => Programmes.Territory.IdOf(Territory);

    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Territory>(TerritoryId), act);

    public static Decision Handle(AddNeighbourhood command, Territory territory, Act act)
    {
        if (!territory.Exists) return Refusals.NotFound.On("territory");
        if (string.IsNullOrWhiteSpace(command.Code)) return Refusals.Required.On("code");
        if (string.IsNullOrWhiteSpace(command.Name)) return Refusals.Required.On("name");
        return territory.Has(command.Code)
            ? Refusals.AlreadyExists.On("code")
            : Decision.Accept<Territory>(command.TerritoryId, new NeighbourhoodAdded(command.Code, command.Name));
    }
}
