using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.FollowUp;

/// <summary>Records that a task was done.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record DoTask(Guid JourneyId, Guid TaskId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person));
    }

    public static Decision Handle(DoTask command, Journey journey, Person person)
    {
        if (journey.Unfollowable(person) is { } unfollowable) return unfollowable;
        if (!journey.Tasks.TryGetValue(command.TaskId, out var open)) return Refusals.NotFound.On("taskId");
        return open ? Decision.Accept<Journey>(command.JourneyId, new TaskDone(command.TaskId)) : Refusals.TaskSettled.On("taskId");
    }
}
