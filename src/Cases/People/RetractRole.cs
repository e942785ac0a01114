using Cases.Engine;

namespace Cases.People;

/// <summary>Takes back that somebody took a role on, or that it ended, and says why.</summary>
/// <param name="Corrects">The version, in the person’s stream, of the entry.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RetractRole(Guid PersonId, long Corrects) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(RetractRole command, Person person, Act act)
    {
        if (person.Gone() is { } refusal) return refusal;
        if (person.Correctable<IRoleEntry>(command.Corrects) is not { } entry) return Refusals.NotCorrectable.On("corrects");
        return act.Reason is null
            ? Refusals.ReasonRequired.On("reason")
            : Decision.Accept<Person>(command.PersonId, new RoleRetracted(command.Corrects, entry.Population, entry.Category));
    }
}
