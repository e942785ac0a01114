using Cases.Engine;
using Cases.Journeys;
using Cases.Programmes;

namespace Cases.Enrolment;

/// <summary>Puts an application on the waiting list, behind those who wait already.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record WaitlistApplication(Guid JourneyId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Cohort>(journey.Cohort), act);
    }

    public static Decision Handle(WaitlistApplication command, Journey journey, Cohort cohort, Act act)
    {
        if (!journey.Exists) return Refusals.NotFound.On("journeyId");
        if (journey.Status != JourneyStatus.Applied) return Refusals.ApplicationAnswered;
        // A place that came free while others wait is theirs: the newest application still queues.
        if (cohort.PlacesLeft(journey.Population) > 0 && cohort.FirstWaiting(journey.Population) is null) return Refusals.PlacesAreLeft;
        return Decision.Accept<Journey>(command.JourneyId, new ApplicationWaitlisted())
            .And<Cohort>(journey.Cohort, new WaitingListJoined(command.JourneyId, journey.Population));
    }
}
