using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Enrolment;

/// <summary>Answers an application with a no. Reopening the journey takes it back.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record DenyApplication(Guid JourneyId, Personal? Why = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Cohort>(journey.Cohort), await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(DenyApplication command, Journey journey, Cohort cohort, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (!journey.IsApplication) return Refusals.ApplicationAnswered;
        var denied = Decision.Accept<Journey>(command.JourneyId, [new ApplicationDenied(command.Why), .. journey.NotTaken()]);
        return cohort.Waits(command.JourneyId)
            ? denied.And<Cohort>(journey.Cohort, new WaitingListLeft(command.JourneyId, journey.Population))
            : denied;
    }
}
