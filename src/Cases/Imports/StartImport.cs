using Cases.Engine;

namespace Cases.Imports;

/// <summary>Begins to record a file. Beginning again with the same file goes on where it was cut off.</summary>
[By(Role.Coordinator)]
public sealed record StartImport(Guid ImportId, ImportKind Kind, string Digest, int Rows, IReadOnlyList<MappedColumn> Columns) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Import>(ImportId), act);

    public static Decision Handle(StartImport command, Import import, Act act)
    {
        if (import.Retracted) return Refusals.ImportRetracted.On("importId");
        if (import.Exists) return Decision.Nothing;
        if (command.Rows < 0) return Refusals.Negative.On("rows");
        return Decision.Accept<Import>(command.ImportId, new ImportStarted(command.Kind, command.Digest, command.Rows, command.Columns));
    }
}
