using Cases.Engine;
using Cases.People;
using Cases.Programmes;

namespace Cases.Journeys;

/// <summary>A closed journey goes on: somebody comes back, or a denied application is looked at again.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record ReopenJourney(Guid JourneyId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Cohort>(journey.Cohort), await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(ReopenJourney command, Journey journey, Cohort cohort, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (!journey.IsClosed) return Refusals.JourneyNotClosed;
        if (journey.Status == JourneyStatus.Transferred) return Refusals.JourneyGoesOnElsewhere;
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");

        var reopened = Decision.Accept<Journey>(command.JourneyId, new JourneyReopened());
        if (!journey.Enrolled || cohort.HasPlace(command.JourneyId)) return reopened;
        if (cohort.PlacesLeft(journey.Population) <= 0) return Refusals.NoPlaceLeft;
        if (cohort.FirstWaiting(journey.Population) is not null && act.Role != Role.Coordinator) return Refusals.OthersWaitLonger;
        return reopened.And<Cohort>(journey.Cohort, new PlaceTaken(command.JourneyId, journey.Population));
    }
}
