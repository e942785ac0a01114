using Cases.Engine;

namespace Cases.People;

/// <summary>Says how a person can be reached from now on. What is left out no longer holds.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record GiveContactDetails(Guid PersonId, Personal? Email = null, Personal? Phone = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(GiveContactDetails command, Person person, Act act)
    {
        if (person.Unusable() is { } refusal) return refusal;
        return command.Email is null && command.Phone is null
            ? Refusals.Unreachable.On("email")
            : Decision.Accept<Person>(command.PersonId, new ContactDetailsGiven(command.Email, command.Phone));
    }
}
