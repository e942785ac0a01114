using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Plans;

/// <summary>Writes down what the participant wants to reach.</summary>
/// <param name="Target">The day by which; null for no day.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record SetGoal(Guid JourneyId, Guid GoalId, Personal Text, DateOnly? Target = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(SetGoal command, Journey journey, Person person, Act act)
    {
        if (journey.Unworkable(person) is { } refusal) return refusal;
        if (journey.Plan.GoalOf(command.GoalId) is not null) return Refusals.AlreadyExists.On("goalId");
        if (command.Target < act.OccurredOn) return Refusals.DueBeforeItIsMade.On("target");
        return Decision.Accept<Journey>(command.JourneyId, new GoalSet(command.GoalId, command.Text, command.Target));
    }
}
