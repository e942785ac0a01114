using Cases.Engine;
using Cases.People;

namespace Cases.Journeys;

/// <summary>Takes a tag off a journey; one the programme has given up too.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record UntagJourney(Guid JourneyId, string Tag) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(UntagJourney command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(command.Tag)) return Refusals.Required.On("tag");
        return journey.Tags.Contains(command.Tag) ? Decision.Accept<Journey>(command.JourneyId, new JourneyUntagged(command.Tag)) : Decision.Nothing;
    }
}
