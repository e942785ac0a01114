using Cases.Engine;
using Cases.People;
using Cases.Programmes;

namespace Cases.Journeys;

/// <summary>Puts one of the programme's tags on a journey, closed ones included.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record TagJourney(Guid JourneyId, string Tag) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), await streams.Load<Programme>(journey.Programme), act);
    }

    public static Decision Handle(TagJourney command, Journey journey, Person person, Programme programme, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (programme.Definition?.HasTag(command.Tag) is not true) return Refusals.UnknownTag.On("tag");
        return journey.Tags.Contains(command.Tag)
            ? Decision.Nothing
            : Decision.Accept<Journey>(command.JourneyId, new JourneyTagged(command.Tag, programme.Number));
    }
}
