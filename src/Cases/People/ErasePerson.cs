using Cases.Engine;

namespace Cases.People;

/// <summary>Erases everything that identifies a person. It cannot be taken back.</summary>
[By(Role.Administrator)]
public sealed record ErasePerson(Guid PersonId, ErasureGround Ground) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(ErasePerson command, Person person, Act act) =>
        person.Unusable() is { } refusal ? refusal : Decision.Accept<Person>(command.PersonId, new PersonErased(command.Ground));
}
