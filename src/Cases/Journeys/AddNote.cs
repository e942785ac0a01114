using Cases.Engine;
using Cases.People;

namespace Cases.Journeys;

/// <summary>Adds a note to a journey, closed ones included.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record AddNote(Guid JourneyId, Personal Text) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(AddNote command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        return Decision.Accept<Journey>(command.JourneyId, new NoteAdded(command.Text));
    }
}
