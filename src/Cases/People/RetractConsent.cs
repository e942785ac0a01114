using Cases.Engine;

namespace Cases.People;

/// <summary>Takes an answer back that the person never gave, and says why: what was said before it holds again.</summary>
/// <param name="Corrects">The version, in the person’s stream, of the answer.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RetractConsent(Guid PersonId, long Corrects) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(RetractConsent command, Person person, Act act)
    {
        if (person.Gone() is { } refusal) return refusal;
        if (person.Correctable<IConsentEntry>(command.Corrects) is not { } entry) return Refusals.NotCorrectable.On("corrects");
        return act.Reason is null
            ? Refusals.ReasonRequired.On("reason")
            : Decision.Accept<Person>(command.PersonId, new ConsentRetracted(command.Corrects, entry.Purpose));
    }
}
