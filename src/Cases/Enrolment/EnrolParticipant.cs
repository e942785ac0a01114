using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Enrolment;

/// <summary>Gives an applicant a place. Who waits longest goes first.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record EnrolParticipant(Guid JourneyId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Cohort>(journey.Cohort), await streams.Load<Programme>(journey.Programme),
            await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(EnrolParticipant command, Journey journey, Cohort cohort, Programme programme, Person person, Act act)
    {
        if (programme.Definition is not { } definition) return Refusals.NotFound;
        if (journey.Status is not (JourneyStatus.Applied or JourneyStatus.Waitlisted)) return Refusals.NotAnApplicant;
        if (person.Elsewhere() is { } elsewhere) return elsewhere;
        if (cohort.PlacesLeft(journey.Population) <= 0) return Refusals.NoPlaceLeft;
        if (cohort.FirstWaiting(journey.Population) is { } first && first != command.JourneyId && act.Role != Role.Coordinator)
            return Refusals.OthersWaitLonger;

        return Decision.Accept<Journey>(command.JourneyId, [new ParticipantEnrolled(), new PhaseEntered(definition.Phases[0].Code, programme.Number), .. Taken(journey)])
            .And<Cohort>(journey.Cohort, OnCohort(command.JourneyId, journey.Population, cohort));
    }

    static IEnumerable<IEvent> Taken(Journey journey) => journey.Offer is { } offer ? [new TaskDone(offer)] : [];

    static IEnumerable<IEvent> OnCohort(Guid journey, Population population, Cohort cohort)
    {
        if (cohort.Waits(journey)) yield return new WaitingListLeft(journey, population);
        yield return new PlaceTaken(journey, population);
    }
}
