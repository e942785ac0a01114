using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.FollowUp;

/// <summary>Sets something to be done for a journey, closed ones too.</summary>
/// <param name="Kind">What is to be done, as a code of the territory's choosing.</param>
/// <param name="Due">The last day to do it.</param>
/// <param name="For">The account that is to do it.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record SetTask(Guid JourneyId, Guid TaskId, string Kind, Personal Text, DateOnly Due, string For) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(SetTask command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } unfollowable) return unfollowable;
        if (journey.Tasks.ContainsKey(command.TaskId)) return Refusals.AlreadyExists.On("taskId");
        if (string.IsNullOrWhiteSpace(command.Kind)) return Refusals.Required.On("kind");
        if (string.IsNullOrWhiteSpace(command.For)) return Refusals.Required.On("for");
        if (command.Due < act.OccurredOn) return Refusals.DueBeforeItIsMade.On("due");
        return Decision.Accept<Journey>(command.JourneyId,
            new TaskSet(command.TaskId, command.Kind, command.Text, command.Due, command.For));
    }
}
