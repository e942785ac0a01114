using Cases.Engine;
using Cases.People;
using Cases.Programmes;

namespace Cases.Journeys;

/// <summary>Takes back a whole journey that was recorded in error, and the person with it where nothing else was recorded of them.</summary>
/// <param name="Version">The journey's version as the asker knows it: a journey somebody worked on since stays.</param>
/// <param name="PersonVersion">The person's, to take back the person too; null to leave them.</param>
[By(Role.Coordinator)]
public sealed record RetractJourney(Guid JourneyId, long Version, long? PersonVersion = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Cohort>(journey.Cohort), await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(RetractJourney command, Journey journey, Cohort cohort, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        if (journey.Version != command.Version) return Refusals.ChangedSince.On("version");

        var decision = Decision.Accept<Journey>(command.JourneyId, new JourneyRetracted());
        if (cohort.HasPlace(command.JourneyId))
            decision = decision.And<Cohort>(journey.Cohort, new PlaceFreed(command.JourneyId, journey.Population));
        if (cohort.Waits(command.JourneyId))
            decision = decision.And<Cohort>(journey.Cohort, new WaitingListLeft(command.JourneyId, journey.Population));
        return person.Version == command.PersonVersion && person.MergedInto is null && person.Duplicates.IsEmpty ? decision.And<Person>(journey.Person, new PersonRetracted()) : decision;
    }
}
