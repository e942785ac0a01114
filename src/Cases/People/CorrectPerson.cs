using Cases.Engine;

namespace Cases.People;

/// <summary>Puts names, birth date or language right that were written down wrong. The act’s day is the day they were written down.</summary>
/// <param name="Corrects">The version, in the person’s stream, of the registration or of its last correction.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record CorrectPerson(Guid PersonId, long Corrects, Personal GivenName, Personal FamilyName, Personal? BirthDate = null, string? Language = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(CorrectPerson command, Person person, Act act)
    {
        if (person.Gone() is { } refusal) return refusal;
        if (person.Correctable<IIdentity>(command.Corrects) is null) return Refusals.NotCorrectable.On("corrects");
        return act.Reason is null
            ? Refusals.ReasonRequired.On("reason")
            : Decision.Accept<Person>(command.PersonId, new PersonCorrected(command.Corrects, command.GivenName, command.FamilyName, command.BirthDate, command.Language));
    }
}
