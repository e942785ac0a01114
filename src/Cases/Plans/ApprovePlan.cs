using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Plans;

/// <summary>Approves the plan that somebody else asked about, as it was then: a plan changed since has to be asked for again.</summary>
/// <param name="Request">The version, in the journey, of the request that was looked at.</param>
[By(Role.Coordinator)]
public sealed record ApprovePlan(Guid JourneyId, long Request) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(ApprovePlan command, Journey journey, Person person, Act act)
    {
        if (journey.Unworkable(person) is { } refusal) return refusal;
        if (journey.PlanApproval is not { Standing: PlanStanding.Awaiting } asked || asked.Request != command.Request) return Refusals.PlanNotAwaiting.On("request");
        if (!journey.Plan.HasOpenGoal) return Refusals.PlanEmpty;
        if (asked.AskedBy == act.Actor) return Refusals.OwnRequest;
        return Decision.Accept<Journey>(command.JourneyId, new PlanApproved(command.Request));
    }
}
