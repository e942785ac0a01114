using Cases.Engine;

namespace Cases.People;

/// <summary>Records that a person was asked, and said no.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RefuseConsent(Guid PersonId, string Purpose) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(RefuseConsent command, Person person, Act act)
    {
        if (person.Gone() is { } refusal) return refusal;
        if (!Purposes.All.Contains(command.Purpose)) return Refusals.UnknownPurpose.On("purpose");
        return person.HasGiven(command.Purpose)
            ? Refusals.ConsentGiven.On("purpose")
            : Decision.Accept<Person>(command.PersonId, new ConsentRefused(command.Purpose));
    }
}
