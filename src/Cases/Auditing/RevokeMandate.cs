using Cases.Engine;

namespace Cases.Auditing;

/// <summary>Ends a mandate before its day.</summary>
[By(Role.Administrator)]
public sealed record RevokeMandate(Guid MandateId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Mandate>(MandateId), act);

    public static Decision Handle(RevokeMandate command, Mandate mandate, Act act)
    {
        if (mandate.Given is null) return Refusals.NotFound.On("mandateId");
        if (mandate.Revoked) return Refusals.MandateOver.On("mandateId");
        if (act.Reason is null) return Refusals.ReasonRequired;
        return Decision.Accept<Mandate>(command.MandateId, new MandateRevoked());
    }
}
