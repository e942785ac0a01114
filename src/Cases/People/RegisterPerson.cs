using Cases.Engine;

namespace Cases.People;

/// <summary>Registers a person who applies to nothing yet.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RegisterPerson(Guid PersonId, string Territory, NewPerson NewPerson) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(RegisterPerson command, Person person, Act act) => person.Exists
        ? Refusals.AlreadyExists.On("personId")
        : Decision.Accept<Person>(command.PersonId, command.NewPerson.Registered(command.Territory));
}
