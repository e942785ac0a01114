using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Plans;

/// <summary>Puts right what a step is, whose and by when. The act's day is the day it was really agreed on.</summary>
/// <param name="Corrects">The version, in the journey, of the step or of its last correction.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record CorrectPlanStep(Guid JourneyId, long Corrects, Personal Text, string Owner, DateOnly Due) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(CorrectPlanStep command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        var entry = journey.Correctable<IPlanEntry>(command.Corrects);
        if (entry is not (PlanStepAdded or PlanStepCorrected) || entry.Step is not { } step) return Refusals.NotCorrectable.On("corrects");
        if (string.IsNullOrWhiteSpace(command.Owner)) return Refusals.Required.On("owner");
        if (command.Due < act.OccurredOn) return Refusals.DueBeforeItIsMade.On("due");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Journey>(command.JourneyId,
            new PlanStepCorrected(command.Corrects, entry.Goal, step, command.Text, command.Owner, command.Due));
    }
}
