using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.FollowUp;

/// <summary>Gives a task to somebody else, or to oneself.</summary>
/// <param name="For">The account that is to do it from now on.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record HandOverTask(Guid JourneyId, Guid TaskId, string For) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person));
    }

    public static Decision Handle(HandOverTask command, Journey journey, Person person)
    {
        if (journey.Unfollowable(person) is { } unfollowable) return unfollowable;
        if (!journey.Tasks.TryGetValue(command.TaskId, out var open)) return Refusals.NotFound.On("taskId");
        if (!open) return Refusals.TaskSettled.On("taskId");
        return string.IsNullOrWhiteSpace(command.For) ? Refusals.Required.On("for")
            : Decision.Accept<Journey>(command.JourneyId, new TaskHandedOver(command.TaskId, command.For));
    }
}
