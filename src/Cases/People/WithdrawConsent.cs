using Cases.Engine;

namespace Cases.People;

/// <summary>A person takes a yes back. What was done under it stays done.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record WithdrawConsent(Guid PersonId, string Purpose) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(WithdrawConsent command, Person person, Act act)
    {
        if (person.Gone() is { } refusal) return refusal;
        return person.HasGiven(command.Purpose)
            ? Decision.Accept<Person>(command.PersonId, new ConsentWithdrawn(command.Purpose))
            : Refusals.NoConsentToWithdraw.On("purpose");
    }
}
