using Cases.Engine;

namespace Cases.Auditing;

/// <summary>Records that personal texts are opened beside an export, before it goes out. An operator on the machine itself does it for the auditor.</summary>
[By(Role.Auditor, Role.System)]
public sealed record OpenFields(Guid MandateId, string Filter, long Fields) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Mandate>(MandateId), act);

    public static Decision Handle(OpenFields command, Mandate mandate, Act act)
    {
        if (mandate.Given is not { } given) return Refusals.NotFound.On("mandateId");
        if (act.Role == Role.Auditor && act.Actor != given.Auditor) return Refusals.MandateOfAnother.On("mandateId");
        if (mandate.Revoked || act.Today > given.Until) return Refusals.MandateOver.On("mandateId");
        if (command.Fields < 0) return Refusals.Negative.On("fields");
        return Decision.Accept<Mandate>(command.MandateId, new FieldsOpened(command.Filter, command.Fields));
    }
}
