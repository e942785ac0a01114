using Cases.Engine;

namespace Cases.People;

/// <summary>Erases everything that identifies a person, under every file merged into theirs. It cannot be taken back.</summary>
[By(Role.Administrator)]
public sealed record ErasePerson(Guid PersonId, ErasureGround Ground) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var person = await streams.Load<Person>(PersonId);
        return Handle(this, person, await streams.LoadAll<Person>(person.Duplicates), act);
    }

    public static Decision Handle(ErasePerson command, Person person, IReadOnlyDictionary<Guid, Person> duplicates, Act act) =>
        person.Unusable() is { } refusal
            ? refusal
            : duplicates.Where(d => !d.Value.Erased).Aggregate(Decision.Accept<Person>(command.PersonId, new PersonErased(command.Ground)),
                (decision, duplicate) => decision.And<Person>(duplicate.Key, new PersonErased(command.Ground)));
}
