using Cases.Engine;
using Cases.People;

namespace Cases.Journeys;

/// <summary>Takes an assignment back: nobody follows the journey until somebody is assigned.</summary>
/// <param name="Caseworker">The account that follows it, so that an assignment made meanwhile is not taken back.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record UnassignCaseworker(Guid JourneyId, string Caseworker) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(UnassignCaseworker command, Journey journey, Person person, Act act)
    {
        if (journey.Unworkable(person) is { } refusal) return refusal;
        if (journey.Caseworker is null) return Decision.Nothing;
        return journey.Caseworker == command.Caseworker
            ? Decision.Accept<Journey>(command.JourneyId, new CaseworkerUnassigned())
            : Refusals.ChangedSince.On("caseworker");
    }
}
