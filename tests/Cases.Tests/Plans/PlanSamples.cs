using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Plans;

namespace Cases.Tests.Plans;

/// <summary>A goal with a step, on the journey of somebody enrolled: versions 4 and 5.</summary>
static class PlanSamples
{
    public static readonly Guid GoalId = new("00000000-0000-0000-0000-00000000a022");
    public static readonly Guid StepId = new("00000000-0000-0000-0000-00000000a023");

    public static readonly GoalSet Goal = new(GoalId, Personal.Of("Speak at the town council"), new DateOnly(2025, 3, 31));

    public static readonly PlanStepAdded Step = new(GoalId, StepId, Personal.Of("Sit in on a meeting"), ParticipationPlan.Participant, new DateOnly(2025, 1, 31));

    public static Scenario Planned(params IEvent[] then) => Samples.Enrolled([Goal, Step, .. then]);

    public static Scenario Erased() => Planned().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request));

    public static Scenario Closed() => Planned(new JourneyCompleted("programme-completed", 1));
}
