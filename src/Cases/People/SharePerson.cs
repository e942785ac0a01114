using Cases.Engine;
using Cases.Programmes;

namespace Cases.People;

/// <summary>Opens a person's file to another territory: by their consent, or by a coordinator's recorded decision.</summary>
/// <param name="With">The code of the other territory.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record SharePerson(Guid PersonId, string With) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) =>
        Handle(this, await streams.Load<Person>(PersonId), await streams.Load<Territory>(Territory.IdOf(With)), act);

    public static Decision Handle(SharePerson command, Person person, Territory with, Act act)
    {
        if (person.Unusable() is { } refusal) return refusal;
        if (!with.Exists) return Refusals.NotFound.On("with");
        if (person.IsKnownIn(command.With)) return Decision.Nothing;
        var consents = person.ConsentsTo(Purposes.Sharing, act.OccurredOn);
        if (!consents && Override.Of(Refusals.ConsentNeeded, act) is { } kept) return kept;
        return Decision.Accept<Person>(command.PersonId, new PersonShared(command.With, Overridden: !consents));
    }
}
