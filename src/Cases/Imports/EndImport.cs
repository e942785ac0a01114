using Cases.Engine;

namespace Cases.Imports;

/// <summary>Says what came of a file, once all its rows were tried.</summary>
[By(Role.Coordinator)]
public sealed record EndImport(Guid ImportId, int Recorded, int Refused) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Import>(ImportId), act);

    public static Decision Handle(EndImport command, Import import, Act act)
    {
        if (!import.Exists) return Refusals.NotFound.On("importId");
        if (import.Retracted) return Refusals.ImportRetracted.On("importId");
        if (command.Recorded < 0 || command.Refused < 0) return Refusals.Negative;
        return Decision.Accept<Import>(command.ImportId, new ImportEnded(command.Recorded, command.Refused));
    }
}
