using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Plans;

namespace Cases.Tests.Plans;

public sealed class CorrectGoalTests
{
    static readonly CorrectGoal Correct = new(Samples.Journey, 4, Personal.Of("Speak at the school council"), new DateOnly(2025, 4, 30));

    static readonly Act Misheard = Acts.Caseworker.Because("It was misheard.");

    static readonly GoalCorrected Corrected = new(4, PlanSamples.GoalId, Correct.Text, Correct.Target);

    [Fact]
    public void Puts_the_goal_right() => PlanSamples.Planned().When(Correct, Misheard).Then<Journey>(Samples.Journey, Corrected);

    [Fact]
    public void Puts_a_correction_right() =>
        PlanSamples.Planned(Corrected).When(Correct with { Corrects = 6 }, Misheard).Then<Journey>(Samples.Journey, Corrected with { Corrects = 6 });

    [Fact]
    public void Refuses_what_was_corrected_already() =>
        PlanSamples.Planned(Corrected).When(Correct, Misheard).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_what_is_not_a_goal() =>
        PlanSamples.Planned().When(Correct with { Corrects = 5 }, Misheard).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_a_day_in_the_past() =>
        PlanSamples.Planned().When(Correct with { Target = Acts.Day.AddDays(-1) }, Misheard).ThenRefused(Refusals.DueBeforeItIsMade, "target");

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
