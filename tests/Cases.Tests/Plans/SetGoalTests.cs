using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Plans;

namespace Cases.Tests.Plans;

public sealed class SetGoalTests
{
    static readonly Guid Another = new("00000000-0000-0000-0000-00000000a024");

    static readonly SetGoal Set = new(Samples.Journey, Another, Personal.Of("Find work as a baker"), new DateOnly(2025, 6, 30));

    [Fact]
    public void Says_what_the_participant_wants_to_reach() =>
        PlanSamples.Planned().When(Set, Acts.Caseworker).Then<Journey>(Samples.Journey, new GoalSet(Another, Set.Text, Set.Target));

    [Fact]
    public void Sets_a_goal_for_no_day() =>
        PlanSamples.Planned().When(Set with { Target = null }, Acts.Caseworker).Then<Journey>(Samples.Journey, new GoalSet(Another, Set.Text, null));

    [Fact]
    public void Refuses_the_same_goal_twice() =>
        PlanSamples.Planned().When(Set with { GoalId = PlanSamples.GoalId }, Acts.Caseworker).ThenRefused(Refusals.AlreadyExists, "goalId");

    [Fact]
    public void Refuses_a_day_in_the_past() =>
        PlanSamples.Planned().When(Set with { Target = Acts.Day.AddDays(-1) }, Acts.Caseworker).ThenRefused(Refusals.DueBeforeItIsMade, "target");

    [Fact]
    public void Refuses_a_closed_journey() => PlanSamples.Closed().When(Set, Acts.Caseworker).ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_an_unknown_journey() =>
        Samples.InLyon().When(Set, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        PlanSamples.Erased().When(Set, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        PlanSamples.Planned().When(Set, Acts.By(Role.Caseworker, "grenoble").Because("It was misheard.")).ThenRefused(Refusals.OutOfTerritory);
}
