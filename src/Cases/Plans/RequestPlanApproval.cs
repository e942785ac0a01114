using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Plans;

/// <summary>Asks a coordinator to approve the plan as it is now. What is changed afterwards has to be asked for again.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RequestPlanApproval(Guid JourneyId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(RequestPlanApproval command, Journey journey, Person person, Act act)
    {
        if (journey.Unworkable(person) is { } refusal) return refusal;
        if (!journey.Plan.HasOpenGoal) return Refusals.PlanEmpty;
        if (journey.PlanApproval.Standing is PlanStanding.Awaiting or PlanStanding.Approved) return Refusals.PlanUnchanged;
        return Decision.Accept<Journey>(command.JourneyId, new PlanApprovalRequested(act.Actor));
    }
}
