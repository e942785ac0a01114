using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Plans;

/// <summary>Puts the words or the day of a goal right. The act's day is the day it was really set.</summary>
/// <param name="Corrects">The version, in the journey, of the goal or of its last correction.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record CorrectGoal(Guid JourneyId, long Corrects, Personal Text, DateOnly? Target = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(CorrectGoal command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        var entry = journey.Correctable<IPlanEntry>(command.Corrects);
        if (entry is not (GoalSet or GoalCorrected)) return Refusals.NotCorrectable.On("corrects");
        if (command.Target < act.OccurredOn) return Refusals.DueBeforeItIsMade.On("target");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Journey>(command.JourneyId, new GoalCorrected(command.Corrects, entry.Goal, command.Text, command.Target));
    }
}
