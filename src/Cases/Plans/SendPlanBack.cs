using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Plans;

/// <summary>Does not approve the plan, or takes an approval back, and says why.</summary>
/// <param name="Request">The version, in the journey, of the request that was looked at.</param>
[By(Role.Coordinator)]
public sealed record SendPlanBack(Guid JourneyId, long Request) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(SendPlanBack command, Journey journey, Person person, Act act)
    {
        if (journey.Unworkable(person) is { } refusal) return refusal;
        if (journey.PlanApproval is not { Standing: PlanStanding.Awaiting or PlanStanding.Approved } asked || asked.Request != command.Request)
            return Refusals.PlanNotAwaiting.On("request");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Journey>(command.JourneyId, new PlanSentBack(command.Request));
    }
}
