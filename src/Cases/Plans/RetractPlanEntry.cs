using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Plans;

/// <summary>Takes back a goal, a step, or what became of one; it stays readable, struck through, with the reason.</summary>
/// <param name="Corrects">The version, in the journey, of the entry.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record RetractPlanEntry(Guid JourneyId, long Corrects) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(RetractPlanEntry command, Journey journey, Person person, Act act)
    {
        if (journey.Unfollowable(person) is { } refusal) return refusal;
        if (journey.Correctable<IPlanEntry>(command.Corrects) is not { } entry) return Refusals.NotCorrectable.On("corrects");
        if (entry is GoalSet or GoalCorrected && journey.Plan.HasSteps(entry.Goal)) return Refusals.GoalHasSteps.On("corrects");
        if (act.Reason is null) return Refusals.ReasonRequired.On("reason");
        return Decision.Accept<Journey>(command.JourneyId, new PlanEntryRetracted(command.Corrects, entry.Goal, entry.Step));
    }
}
