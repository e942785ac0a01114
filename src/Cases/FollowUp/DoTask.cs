using Cases.Engine;
using Cases.Journeys;

namespace Cases.FollowUp;

/// <summary>Records that a task was done.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record DoTask(Guid JourneyId, Guid TaskId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Journey>(JourneyId));

    public static Decision Handle(DoTask command, Journey journey)
    {
        if (!journey.Tasks.TryGetValue(command.TaskId, out var open)) return Refusals.NotFound.On("taskId");
        return open ? Decision.Accept<Journey>(command.JourneyId, new TaskDone(command.TaskId)) : Refusals.TaskSettled.On("taskId");
    }
}
