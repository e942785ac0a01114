using Cases.Engine;
using Cases.People;

namespace Cases.Journeys;

/// <summary>Says which account follows a journey from now on.</summary>
/// <param name="Caseworker">The account: an identifier, never a name.</param>
/// <param name="InsteadOf">The account that follows it now, where an assignment made meanwhile is not to be overwritten; null for whoever does.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record AssignCaseworker(Guid JourneyId, string Caseworker, string? InsteadOf = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(AssignCaseworker command, Journey journey, Person person, Act act)
    {
        if (journey.Unworkable(person) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(command.Caseworker)) return Refusals.Required.On("caseworker");
        if (command.InsteadOf is { } other && journey.Caseworker != other && journey.Caseworker != command.Caseworker) return Refusals.ChangedSince.On("caseworker");
        return journey.Caseworker == command.Caseworker
            ? Decision.Nothing
            : Decision.Accept<Journey>(command.JourneyId, new CaseworkerAssigned(command.Caseworker));
    }
}
