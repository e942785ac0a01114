using Cases.Engine;
using Cases.People;

namespace Cases.Journeys;

/// <summary>Takes back the last phase entered by mistake: the journey returns to the phase before.</summary>
/// <param name="Corrects">The version, in the journey, of that entry.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record CorrectPhaseEntry(Guid JourneyId, long Corrects) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(CorrectPhaseEntry command, Journey journey, Person person, Act act)
    {
        if (journey.Unworkable(person) is { } refusal) return refusal;
        if (journey.Correctable<PhaseEntered>(command.Corrects) is null) return Refusals.NotCorrectable.On("corrects");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        if (journey.Phases[^1].Version != command.Corrects) return Refusals.NotTheLastPhaseEntry.On("corrects");
        if (journey.Phases.Count == 1) return Refusals.NoPhaseBefore.On("corrects");
        return Decision.Accept<Journey>(command.JourneyId, new PhaseEntryCorrected(command.Corrects, journey.Phases[^2].Phase));
    }
}
