using Cases.Engine;

namespace Cases.Imports;

/// <summary>Closes an import whose records were taken back one by one, so that the same file can be recorded anew.</summary>
[By(Role.Coordinator)]
public sealed record RetractImport(Guid ImportId, int Retracted, int Kept) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Import>(ImportId), act);

    public static Decision Handle(RetractImport command, Import import, Act act)
    {
        if (!import.Exists) return Refusals.NotFound.On("importId");
        if (import.Retracted) return Refusals.ImportRetracted.On("importId");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Import>(command.ImportId, new ImportRetracted(command.Retracted, command.Kept));
    }
}
