using Cases.Engine;
using Cases.Journeys;

namespace Cases.FollowUp;

/// <summary>Gives a task up: nobody needs to do it any more.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record DropTask(Guid JourneyId, Guid TaskId) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Journey>(JourneyId));

    public static Decision Handle(DropTask command, Journey journey)
    {
        if (!journey.Tasks.TryGetValue(command.TaskId, out var open)) return Refusals.NotFound.On("taskId");
        return open ? Decision.Accept<Journey>(command.JourneyId, new TaskDropped(command.TaskId)) : Refusals.TaskSettled.On("taskId");
    }
}
