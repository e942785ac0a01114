using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Plans;

/// <summary>Agrees on something that leads towards a goal: what, by whom, by when.</summary>
/// <param name="Owner">The account that is to do it, or <see cref="ParticipationPlan.Participant"/>.</param>
/// <param name="Due">The last day to do it.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record AddPlanStep(Guid JourneyId, Guid GoalId, Guid StepId, Personal Text, string Owner, DateOnly Due) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        var journey = await streams.Load<Journey>(JourneyId);
        return Handle(this, journey, await streams.Load<Person>(journey.Person), act);
    }

    public static Decision Handle(AddPlanStep command, Journey journey, Person person, Act act)
    {
        if (journey.Unworkable(person) is { } refusal) return refusal;
        if (journey.Plan.GoalOf(command.GoalId) is not { } status) return Refusals.NotFound.On("goalId");
        if (status != GoalStatus.Open) return Refusals.GoalSettled.On("goalId");
        if (journey.Plan.StepOf(command.StepId) is not null) return Refusals.AlreadyExists.On("stepId");
        if (string.IsNullOrWhiteSpace(command.Owner)) return Refusals.Required.On("owner");
        if (command.Due < act.OccurredOn) return Refusals.DueBeforeItIsMade.On("due");
        return Decision.Accept<Journey>(command.JourneyId,
            new PlanStepAdded(command.GoalId, command.StepId, command.Text, command.Owner, command.Due));
    }
}
