using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Plans;

/// <summary>Records that nobody goes after a goal any more, and why.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record GiveUpGoal(Guid JourneyId, Guid GoalId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(GiveUpGoal command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (journey.Plan.GoalOf(command.GoalId) is not { } status) return Refusals.NotFound.On("goalId");
        if (status != GoalStatus.Open) return Refusals.GoalSettled.On("goalId");
        return act.Reason is null ? Refusals.ReasonRequired.On("reason")
            : Decision.Accept<Journey>(command.JourneyId, new GoalGivenUp(command.GoalId));
    }
}
