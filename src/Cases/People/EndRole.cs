using Cases.Engine;
using Cases.Programmes;

namespace Cases.People;

/// <summary>A person is no longer of this category; that they were stays on record.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record EndRole(Guid PersonId, Population Population, string Category) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(EndRole command, Person person, Act act)
    {
        if (person.Gone() is { } refusal) return refusal;
        return person.Has(command.Population, command.Category)
            ? Decision.Accept<Person>(command.PersonId, new RoleEnded(command.Population, command.Category))
            : Refusals.RoleNotHeld.On("category");
    }
}
