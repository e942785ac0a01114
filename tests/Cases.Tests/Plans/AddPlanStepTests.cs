using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Plans;

namespace Cases.Tests.Plans;

public sealed class AddPlanStepTests
{
    static readonly Guid Another = new("00000000-0000-0000-0000-00000000a024");

    static readonly AddPlanStep Add = new(Samples.Journey, PlanSamples.GoalId, Another, Personal.Of("Write to the mayor"), "caseworker-lyon-1", new DateOnly(2025, 2, 28));

    [Fact]
    public void Says_what_leads_to_the_goal_by_whom_and_by_when() =>
        PlanSamples.Planned().When(Add, Acts.Caseworker).Then<Journey>(Samples.Journey, new PlanStepAdded(PlanSamples.GoalId, Another, Add.Text, Add.Owner, Add.Due));

    [Fact]
    public void Refuses_a_goal_that_is_not_there() =>
        Samples.Enrolled().When(Add, Acts.Caseworker).ThenRefused(Refusals.NotFound, "goalId");

    [Fact]
    public void Refuses_a_goal_given_up() =>
        PlanSamples.Planned(new GoalGivenUp(PlanSamples.GoalId)).When(Add, Acts.Caseworker).ThenRefused(Refusals.GoalSettled, "goalId");

    [Fact]
    public void Refuses_the_same_step_twice() =>
        PlanSamples.Planned().When(Add with { StepId = PlanSamples.StepId }, Acts.Caseworker).ThenRefused(Refusals.AlreadyExists, "stepId");

    [Fact]
    public void Refuses_a_step_of_nobody() =>
        PlanSamples.Planned().When(Add with { Owner = "" }, Acts.Caseworker).ThenRefused(Refusals.Required, "owner");

    [Fact]
    public void Refuses_a_due_day_in_the_past() =>
        PlanSamples.Planned().When(Add with { Due = Acts.Day.AddDays(-1) }, Acts.Caseworker).ThenRefused(Refusals.DueBeforeItIsMade, "due");

    [Fact]
    public void Refuses_a_closed_journey() => PlanSamples.Closed().When(Add, Acts.Caseworker).ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_an_unknown_journey() =>
        Samples.InLyon().When(Add, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        PlanSamples.Erased().When(Add, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        PlanSamples.Planned().When(Add, Acts.By(Role.Caseworker, "grenoble").Because("It was misheard.")).ThenRefused(Refusals.OutOfTerritory);
}
