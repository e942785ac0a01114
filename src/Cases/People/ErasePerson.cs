using Cases.Engine;

namespace Cases.People;

/// <summary>Erases everything that identifies a person. It cannot be taken back, and says why.</summary>
[By(Role.Administrator)]
public sealed record ErasePerson(Guid PersonId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(ErasePerson command, Person person, Act act)
    {
        if (person.Unusable() is { } refusal) return refusal;
        return act.Reason is null
            ? Refusals.ReasonRequired.On("reason")
            : Decision.Accept<Person>(command.PersonId, new PersonErased());
    }
}
