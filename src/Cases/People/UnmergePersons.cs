using Cases.Engine;

namespace Cases.People;

/// <summary>Takes a merge back: they were two people after all, and both files are again what they were.</summary>
[By(Role.Coordinator)]
public sealed record UnmergePersons(Guid PersonId, Guid DuplicateId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Person>(PersonId), await streams.Load<Person>(DuplicateId), act);

    public static Decision Handle(UnmergePersons command, Person person, Person duplicate, Act act)
    {
        if (duplicate.Gone() is { } gone) return gone.On("duplicateId");
        if (duplicate.MergedInto != command.PersonId) return Refusals.NotMerged.On("duplicateId");
        if (person.Erased) return Refusals.PersonErased.On("personId");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Person>(command.DuplicateId, new PersonUnmerged(command.PersonId))
            .And<Person>(command.PersonId, new DuplicateUnmerged(command.DuplicateId));
    }
}
