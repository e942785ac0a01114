using Cases.Engine;

namespace Cases.People;

/// <summary>Records that two people are no longer that to each other, and why; that they were stays on record.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record EndRelation(Guid PersonId, Guid OtherId, RelationKind Kind) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Person>(PersonId), await streams.Load<Person>(OtherId), act);

    public static Decision Handle(EndRelation command, Person person, Person other, Act act)
    {
        if (person.Gone() is { } gone) return gone;
        if (!person.IsRelatedTo(command.OtherId, command.Kind)) return Refusals.RelationNotHeld.On("otherId");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        var told = Decision.Accept<Person>(command.PersonId, new RelationEnded(command.OtherId, command.Kind));
        // Of somebody erased nothing more is recorded.
        return other.Erased ? told : told.And<Person>(command.OtherId, new RelationEnded(command.PersonId, command.Kind.Inverse()));
    }
}
