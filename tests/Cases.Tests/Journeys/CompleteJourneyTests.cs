using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.Journeys;

public sealed class CompleteJourneyTests
{
    static readonly CompleteJourney Complete = new(Samples.Journey, "programme-completed");

    static readonly JourneyCompleted Completed = new("programme-completed", 1);

    static Scenario InFollowUp(params IEvent[] then) => Samples.Enrolled([new PhaseEntered(Phases.FollowUp, 1), .. then]);

    [Fact]
    public void Completes_out_of_the_last_phase() =>
        InFollowUp().When(Complete, Acts.Caseworker).Then<Journey>(Samples.Journey, Completed);

    [Fact]
    public void Lets_a_coordinator_complete_earlier_with_a_reason() =>
        Samples.Enrolled().When(Complete, Acts.Coordinator.Because("All was done in the pilot.")).Then<Journey>(Samples.Journey, Completed);

    [Fact]
    public void Refuses_a_caseworker_before_the_last_phase() =>
        Samples.Enrolled().When(Complete, Acts.Caseworker).ThenRefused(Refusals.LastPhaseNotReached);

    [Fact]
    public void Refuses_a_coordinator_before_the_last_phase_without_a_reason() =>
        Samples.Enrolled().When(Complete, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_reason_for_leaving() =>
        InFollowUp().When(Complete with { ClosureReason = "moved-away" }, Acts.Caseworker)
            .ThenRefused(Refusals.UnknownClosureReason, "closureReason");

    [Fact]
    public void Refuses_a_paused_journey() =>
        InFollowUp(new JourneyPaused(null, null)).When(Complete, Acts.Caseworker).ThenRefused(Refusals.JourneyNotActive);

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Complete, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Complete, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_closed_journey() =>
        Samples.Enrolled(new JourneyWithdrawn("moved-away", 1, null)).When(Complete, Acts.Caseworker).ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Enrolled().When(Complete, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
