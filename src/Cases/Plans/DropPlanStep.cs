using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Plans;

/// <summary>Records that nobody needs to take a step any more.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record DropPlanStep(Guid JourneyId, Guid StepId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person));
    }

    public static Decision Handle(DropPlanStep command, Journey journey, Person person)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        return journey.Plan.StepOf(command.StepId) switch
        {
            null => Refusals.NotFound.On("stepId"),
            (var goal, StepStatus.Open) => Decision.Accept<Journey>(command.JourneyId, new PlanStepDropped(goal, command.StepId)),
            _ => Refusals.StepSettled.On("stepId"),
        };
    }
}
