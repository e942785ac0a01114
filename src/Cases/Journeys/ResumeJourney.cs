using Cases.Engine;
using Cases.People;

namespace Cases.Journeys;

/// <summary>A paused journey goes on.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record ResumeJourney(Guid JourneyId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(ResumeJourney command, Journey journey, Person person, Act act)
    {
        if (journey.Unworkable(person) is { } refusal) return refusal;
        if (journey.Status != JourneyStatus.Paused) return Refusals.JourneyNotPaused;
        return Decision.Accept<Journey>(command.JourneyId, new JourneyResumed());
    }
}
