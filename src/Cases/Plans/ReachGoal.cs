using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Plans;

/// <summary>Records that a goal was reached, on closed journeys too.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record ReachGoal(Guid JourneyId, Guid GoalId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person));
    }

    public static Decision Handle(ReachGoal command, Journey journey, Person person)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        return journey.Plan.GoalOf(command.GoalId) switch
        {
            null => Refusals.NotFound.On("goalId"),
            GoalStatus.Open => Decision.Accept<Journey>(command.JourneyId, new GoalReached(command.GoalId)),
            _ => Refusals.GoalSettled.On("goalId"),
        };
    }
}
