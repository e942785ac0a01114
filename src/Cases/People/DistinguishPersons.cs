using Cases.Engine;

namespace Cases.People;

/// <summary>Says that two files that look alike are two people's, so that nobody need look at them again.</summary>
[By(Role.Coordinator)]
public sealed record DistinguishPersons(Guid PersonId, Guid OtherId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Person>(PersonId), await streams.Load<Person>(OtherId), act);

    public static Decision Handle(DistinguishPersons command, Person person, Person other, Act act)
    {
        if (command.PersonId == command.OtherId) return Refusals.SamePerson.On("otherId");
        if (person.Unusable() is { } refusal) return refusal;
        if (other.Unusable() is { } unusable) return unusable.On("otherId");
        if (person.Others.Contains(command.OtherId)) return Decision.Nothing;
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Person>(command.PersonId, new PersonDistinguished(command.OtherId))
            .And<Person>(command.OtherId, new PersonDistinguished(command.PersonId));
    }
}
