using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Records that organisations work together on a plan.</summary>
[By(Role.Administrator)]
public sealed record FormPartnership(Guid PartnershipId, string Name) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Partnership>(PartnershipId), act);

    public static Decision Handle(FormPartnership command, Partnership partnership, Act act)
    {
        if (partnership.Exists) return Refusals.AlreadyExists.On("partnershipId");
        return string.IsNullOrWhiteSpace(command.Name)
            ? Refusals.Required.On("name")
            : Decision.Accept<Partnership>(command.PartnershipId, new PartnershipFormed(command.Name));
    }
}
