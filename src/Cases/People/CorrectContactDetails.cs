using Cases.Engine;

namespace Cases.People;

/// <summary>Puts the last contact details right. Where they changed, <see cref="GiveContactDetails"/> says so instead.</summary>
/// <param name="Corrects">The version, in the person’s stream, of the last contact details.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record CorrectContactDetails(Guid PersonId, long Corrects, Personal? Email = null, Personal? Phone = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(CorrectContactDetails command, Person person, Act act)
    {
        if (person.Gone() is { } refusal) return refusal;
        if (person.Replaceable<IContactDetails>(command.Corrects) is null) return Refusals.NotCorrectable.On("corrects");
        if (command.Email is null && command.Phone is null) return Refusals.Unreachable.On("email");
        return act.Reason is null
            ? Refusals.ReasonRequired.On("reason")
            : Decision.Accept<Person>(command.PersonId, new ContactDetailsCorrected(command.Corrects, command.Email, command.Phone));
    }
}
