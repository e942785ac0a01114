using Cases.Engine;

namespace Cases.People;

/// <summary>Records what two people are to each other from the act's day on.</summary>
/// <param name="Kind">What the other one is to the person.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record StartRelation(Guid PersonId, Guid OtherId, RelationKind Kind) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Person>(PersonId), await streams.Load<Person>(OtherId));

    public static Decision Handle(StartRelation command, Person person, Person other)
    {
        if (command.PersonId == command.OtherId) return Refusals.SamePerson.On("otherId");
        if (person.Unusable() is { } refusal) return refusal;
        if (other.Unusable() is { } unusable) return unusable.On("otherId");
        if (person.IsRelatedTo(command.OtherId, command.Kind)) return Refusals.RelationHeld.On("kind");
        return Decision.Accept<Person>(command.PersonId, new RelationStarted(command.OtherId, command.Kind))
            .And<Person>(command.OtherId, new RelationStarted(command.PersonId, command.Kind.Inverse()));
    }
}
