using Cases.Engine;
using Cases.People;
using Cases.Programmes;

namespace Cases.Journeys;

/// <summary>A person leaves before the end; their place, or their rank on the waiting list, comes free.</summary>
/// <param name="ClosureReason">One of the programme's reasons whose outcome is not that the journey reached its end.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record WithdrawJourney(Guid JourneyId, string ClosureReason, Personal? Why = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Cohort>(journey.Cohort), await streams.Load<Programme>(journey.Programme),
            await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(WithdrawJourney command, Journey journey, Cohort cohort, Programme programme, Person person, Act act)
    {
        if (!journey.Exists) return Refusals.NotFound.On("journeyId");
        if (journey.IsClosed) return Refusals.JourneyClosed;
        // An erased person's place must still come free, but nothing more is written about them.
        if (person.Erased && command.Why is not null) return Refusals.PersonErased.On("why");
        if (programme.Definition?.Closes(command.ClosureReason, completed: false) != true)
            return Refusals.UnknownClosureReason.On("closureReason");

        return Freed(command.JourneyId, journey, cohort, Decision.Accept<Journey>(command.JourneyId,
            [new JourneyWithdrawn(command.ClosureReason, programme.Number, command.Why), .. journey.NotTaken()]));
    }

    static Decision Freed(Guid id, Journey journey, Cohort cohort, Decision decision)
    {
        if (cohort.HasPlace(id)) return decision.And<Cohort>(journey.Cohort, new PlaceFreed(id, journey.Population));
        return cohort.Waits(id) ? decision.And<Cohort>(journey.Cohort, new WaitingListLeft(id, journey.Population)) : decision;
    }
}
