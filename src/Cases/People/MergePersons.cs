using Cases.Engine;

namespace Cases.People;

/// <summary>Says that two files are of one person. Nothing recorded moves, and <see cref="UnmergePersons"/> takes it back.</summary>
/// <param name="PersonId">The file that is kept, and goes on.</param>
/// <param name="DuplicateId">The other one: its journeys go on, and nothing new begins there.</param>
[By(Role.Coordinator)]
public sealed record MergePersons(Guid PersonId, Guid DuplicateId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Person>(PersonId), await streams.Load<Person>(DuplicateId), act);

    public static Decision Handle(MergePersons command, Person person, Person duplicate, Act act)
    {
        if (command.PersonId == command.DuplicateId) return Refusals.SamePerson.On("duplicateId");
        if (person.Unusable() is { } refusal) return refusal;
        if (duplicate.Gone() is { } gone) return gone.On("duplicateId");
        if (duplicate.MergedInto is { } other) return Refusals.AlreadyMerged.On("duplicateId").With(other);
        if (!duplicate.Duplicates.IsEmpty) return Refusals.HasDuplicates.On("duplicateId");
        // Whoever finds the one must find the other.
        if (duplicate.Territories.FirstOrDefault(t => !person.IsKnownIn(t)) is { } unknown) return Refusals.NotKnownThere.On("personId").With(unknown);
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Person>(command.DuplicateId, new PersonMerged(command.PersonId))
            .And<Person>(command.PersonId, new DuplicateMerged(command.DuplicateId));
    }
}
