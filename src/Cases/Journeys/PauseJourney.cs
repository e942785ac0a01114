using Cases.Engine;
using Cases.People;

namespace Cases.Journeys;

/// <summary>A journey stops for a while; the place stays taken.</summary>
/// <param name="Until">The day it is expected to go on; null when nobody knows.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record PauseJourney(Guid JourneyId, Personal? Why = null, DateOnly? Until = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(PauseJourney command, Journey journey, Person person, Act act)
    {
        if (journey.Unworkable(person) is { } refusal) return refusal;
        if (journey.Status != JourneyStatus.Active) return Refusals.JourneyNotActive;
        if (command.Until < act.OccurredOn) return Refusals.EndsBeforeItStarts.On("until");
        return Decision.Accept<Journey>(command.JourneyId, new JourneyPaused(command.Why, command.Until));
    }
}
