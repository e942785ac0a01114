using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.FollowUp;

/// <summary>Puts a task off to a later day.</summary>
/// <param name="Due">The day to do it by from now on.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record SnoozeTask(Guid JourneyId, Guid TaskId, DateOnly Due) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(SnoozeTask command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } unfollowable) return unfollowable;
        if (!journey.Tasks.TryGetValue(command.TaskId, out var open)) return Refusals.NotFound.On("taskId");
        if (!open) return Refusals.TaskSettled.On("taskId");
        return command.Due <= act.Today ? Refusals.DueBeforeItIsMade.On("due")
            : Decision.Accept<Journey>(command.JourneyId, new TaskSnoozed(command.TaskId, command.Due));
    }
}
