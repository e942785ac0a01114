using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Adds an action to a partnership's plan.</summary>
/// <param name="Themes">Theme codes; may be empty.</param>
[By(Role.Coordinator, Role.Administrator)]
public sealed record AddAction(Guid PartnershipId, Guid ActionId, string Title, IReadOnlyList<string> Themes) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Partnership>(PartnershipId), act);

    public static Decision Handle(AddAction command, Partnership partnership, Act act)
    {
        if (!partnership.Exists) return Refusals.NotFound.On("partnershipId");
        if (partnership.HasAction(command.ActionId)) return Refusals.AlreadyExists.On("actionId");
        return string.IsNullOrWhiteSpace(command.Title)
            ? Refusals.Required.On("title")
            : Decision.Accept<Partnership>(command.PartnershipId, new ActionAdded(command.ActionId, command.Title, command.Themes));
    }
}
