using Cases.Engine;
using Cases.People;

namespace Cases.Journeys;

/// <summary>Records that somebody tried to reach the person, and whether they did.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RecordContact(Guid JourneyId, ContactChannel Channel, bool Reached, Personal? Summary = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(RecordContact command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        return Decision.Accept<Journey>(command.JourneyId, new ContactRecorded(command.Channel, command.Reached, command.Summary));
    }
}
