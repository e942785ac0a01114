using Cases.Engine;
using Cases.People;
using Cases.Programmes;

namespace Cases.Journeys;

/// <summary>A journey ends as it should, out of its last phase, or earlier by a coordinator's decision. The place stays taken.</summary>
/// <param name="ClosureReason">One of the programme's reasons whose outcome is that the journey reached its end.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record CompleteJourney(Guid JourneyId, string ClosureReason) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Programme>(journey.Programme), await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(CompleteJourney command, Journey journey, Programme programme, Person person, Act act)
    {
        if (journey.Unworkable(person) is { } refusal) return refusal;
        if (journey.Status != JourneyStatus.Active) return Refusals.JourneyNotActive;
        if (programme.Definition is not { } definition || !definition.Closes(command.ClosureReason, completed: true))
            return Refusals.UnknownClosureReason.On("closureReason");
        if (!definition.EndsIn(journey.Phase) && Override.Of(Refusals.LastPhaseNotReached, act) is { } kept) return kept;
        return Decision.Accept<Journey>(command.JourneyId, new JourneyCompleted(command.ClosureReason, programme.Number));
    }
}
