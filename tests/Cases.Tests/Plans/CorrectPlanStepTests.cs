using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Plans;

namespace Cases.Tests.Plans;

public sealed class CorrectPlanStepTests
{
    static readonly CorrectPlanStep Correct = new(Samples.Journey, 5, Personal.Of("Sit in on two meetings"), "caseworker-lyon-1", new DateOnly(2025, 2, 28));

    static readonly Act Misheard = Acts.Caseworker.Because("It was misheard.");

    static readonly PlanStepCorrected Corrected = new(5, PlanSamples.GoalId, PlanSamples.StepId, Correct.Text, Correct.Owner, Correct.Due);

    [Fact]
    public void Puts_the_step_right() => PlanSamples.Planned().When(Correct, Misheard).Then<Journey>(Samples.Journey, Corrected);

    [Fact]
    public void Puts_a_correction_right() =>
        PlanSamples.Planned(Corrected).When(Correct with { Corrects = 6 }, Misheard).Then<Journey>(Samples.Journey, Corrected with { Corrects = 6 });

    [Fact]
    public void Refuses_what_is_not_a_step() =>
        PlanSamples.Planned().When(Correct with { Corrects = 4 }, Misheard).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_a_step_of_nobody() =>
        PlanSamples.Planned().When(Correct with { Owner = " " }, Misheard).ThenRefused(Refusals.Required, "owner");

    [Fact]
    public void Refuses_a_due_day_in_the_past() =>
        PlanSamples.Planned().When(Correct with { Due = Acts.Day.AddDays(-1) }, Misheard).ThenRefused(Refusals.DueBeforeItIsMade, "due");

    [Fact]
    public void Refuses_without_a_reason() =>
        PlanSamples.Planned().When(Correct, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_an_unknown_journey() =>
        Samples.InLyon().When(Correct, Misheard).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        PlanSamples.Erased().When(Correct, Misheard).ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        PlanSamples.Planned().When(Correct, Acts.By(Role.Caseworker, "grenoble").Because("It was misheard.")).ThenRefused(Refusals.OutOfTerritory);
}
