using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Opens a run of a programme: a pilot, or a full one.</summary>
[By(Role.Administrator)]
public sealed record OpenEdition(Guid EditionId, Guid ProgrammeId, string Name, EditionKind Kind, DateOnly Starts, DateOnly? Ends = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Edition>(EditionId), await streams.Load<Programme>(ProgrammeId), act);

    public static Decision Handle(OpenEdition command, Edition edition, Programme programme, Act act)
    {
        if (edition.Exists) return Refusals.AlreadyExists.On("editionId");
        if (programme.Definition is null) return Refusals.NotFound.On("programmeId");
        if (string.IsNullOrWhiteSpace(command.Name)) return Refusals.Required.On("name");
        if (command.Ends < command.Starts) return Refusals.EndsBeforeItStarts.On("ends");
        return Decision.Accept<Edition>(command.EditionId,
            new EditionOpened(command.ProgrammeId, command.Name, command.Kind, command.Starts, command.Ends));
    }
}
