using Cases.Engine;
using Cases.People;
using Cases.Programmes;

namespace Cases.Journeys;

/// <summary>A journey enters a phase, in the order its programme defines, or out of order by a coordinator's recorded decision.</summary>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record EnterPhase(Guid JourneyId, string Phase) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Programme>(journey.Programme), await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(EnterPhase command, Journey journey, Programme programme, Person person, Act act)
    {
        if (journey.Unworkable(person) is { } refusal) return refusal;
        if (journey.Status != JourneyStatus.Active) return Refusals.JourneyNotActive;
        if (programme.Definition?.Phase(command.Phase) is null) return Refusals.UnknownPhase.On("phase");
        if (journey.Phase == command.Phase) return Decision.Nothing;
        var inOrder = programme.Definition.Allows(journey.Phase, command.Phase);
        if (!inOrder && Override.Of(Refusals.PhaseOutOfOrder.On("phase"), act) is { } kept) return kept;
        return Decision.Accept<Journey>(command.JourneyId, new PhaseEntered(command.Phase, programme.Number, Overridden: !inOrder));
    }
}
