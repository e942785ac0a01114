using Cases.Engine;
using Cases.People;
using Cases.Programmes;

namespace Cases.Journeys;

/// <summary>A journey goes on in another territory's cohort of the same edition, and the person's file with it.</summary>
/// <param name="To">The code of the other territory.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record TransferJourney(Guid JourneyId, string To) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        var target = Cohort.IdOf(journey.Edition, To);
        var there = Journey.IdOf(journey.Person, target);
        var journeys = await streams.LoadAll<Journey>([there]);
        var cohorts = await streams.LoadAll<Cohort>([journey.Cohort, target]);
        var programme = await streams.Load<Programme>(journey.Programme);
        return Handle(this, new Sides(journey, cohorts[journey.Cohort], there, journeys[there], target, cohorts[target]),
            programme, await streams.Load<Person>(journey.Person), act);
    }

    /// <summary>The journey and its cohort, here and there.</summary>
    public sealed record Sides(Journey Journey, Cohort Cohort, Guid ThereId, Journey There, Guid CohortThereId, Cohort CohortThere);

    public static Decision Handle(TransferJourney command, Sides sides, Programme programme, Person person, Act act)
    {
        var journey = sides.Journey;
        if (journey.Unworkable(person) is { } refusal) return refusal;
        if (journey.Status is not (JourneyStatus.Active or JourneyStatus.Paused)) return Refusals.JourneyNotActive;
        if (command.To == journey.Territory) return Refusals.SameTerritory.On("to");
        if (!sides.CohortThere.Exists) return Refusals.NotFound.On("to");
        if (sides.There.IsOpen || sides.There.Status == JourneyStatus.Completed) return Refusals.AlreadyApplied.On("to");
        if (sides.CohortThere.PlacesLeft(journey.Population) <= 0) return Refusals.NoPlaceLeft.On("to");
        var consents = person.ConsentsTo(Purposes.Sharing, act.OccurredOn);
        if (!consents && Override.Of(Refusals.ConsentNeeded, act) is { } kept) return kept;
        return Transferred(command, sides, programme, person, overridden: !consents);
    }

    static Decision Transferred(TransferJourney command, Sides sides, Programme programme, Person person, bool overridden)
    {
        var journey = sides.Journey;
        var decision = Decision
            .Accept<Journey>(command.JourneyId, new JourneyTransferredOut(command.To, sides.ThereId, overridden))
            .AndAcross<Journey>(sides.ThereId, new JourneyTransferredIn(journey.Person, journey.Programme, journey.Edition,
                sides.CohortThereId, command.To, journey.Population, journey.Category, programme.Number,
                journey.Territory, command.JourneyId, journey.Phase))
            .AndAcross<Cohort>(sides.CohortThereId, new PlaceTaken(sides.ThereId, journey.Population));
        if (sides.Cohort.HasPlace(command.JourneyId))
            decision = decision.And<Cohort>(journey.Cohort, new PlaceFreed(command.JourneyId, journey.Population));
        return person.IsKnownIn(command.To) ? decision : decision.And<Person>(journey.Person, new PersonShared(command.To, overridden));
    }
}
