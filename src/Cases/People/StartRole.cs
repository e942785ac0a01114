using Cases.Engine;
using Cases.Programmes;

namespace Cases.People;

/// <summary>From the act's day on, a person is of this category too.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record StartRole(Guid PersonId, Guid ProgrammeId, Population Population, string Category) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Person>(PersonId), await streams.Load<Programme>(ProgrammeId), act);

    public static Decision Handle(StartRole command, Person person, Programme programme, Act act)
    {
        if (person.Unusable() is { } refusal) return refusal;
        if (programme.Definition is not { } definition) return Refusals.NotFound.On("programmeId");
        if (!definition.Has(command.Population, command.Category)) return Refusals.UnknownCategory.On("category");
        return person.Has(command.Population, command.Category)
            ? Refusals.RoleHeld.On("category")
            : Decision.Accept<Person>(command.PersonId, new RoleStarted(command.Population, command.Category));
    }
}
