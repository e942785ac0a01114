using Cases.Engine;

namespace Cases.Programmes;

/// <summary>Defines a programme, or revises its definition: journeys keep the number they were decided under.</summary>
[By(Role.Administrator)]
public sealed record DefineProgramme(Guid ProgrammeId, Guid Operator, Definition Definition) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Programme>(ProgrammeId), act);

    public static Decision Handle(DefineProgramme command, Programme programme, Act act)
    {
        if (command.Definition.Phases.Count == 0) return Refusals.Required.On("definition");
        return Decision.Accept<Programme>(command.ProgrammeId,
            new ProgrammeDefined(command.Operator, programme.Number + 1, command.Definition));
    }
}
