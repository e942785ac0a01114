using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.Journeys;

public sealed class EnterPhaseTests
{
    static readonly EnterPhase Enter = new(Samples.Journey, Phases.Training);

    static readonly PhaseEntered CoCreation = new(Phases.CoCreation, 1);

    static readonly PhaseEntered MicroExperiment = new(Phases.MicroExperiment, 1);

    [Fact]
    public void Enters_the_next_phase() =>
        Samples.Enrolled().When(Enter, Acts.Caseworker).Then<Journey>(Samples.Journey, new PhaseEntered(Phases.Training, 1));

    [Fact]
    public void Enters_a_phase_nested_in_the_present_one() =>
        Samples.Enrolled(CoCreation).When(Enter with { Phase = Phases.MicroExperiment }, Acts.Caseworker)
            .Then<Journey>(Samples.Journey, MicroExperiment);

    [Fact]
    public void Comes_back_out_of_a_nested_phase() =>
        Samples.Enrolled(CoCreation, MicroExperiment).When(Enter with { Phase = Phases.CoCreation }, Acts.Caseworker)
            .Then<Journey>(Samples.Journey, CoCreation);

    [Fact]
    public void Records_that_a_coordinator_set_the_order_aside() =>
        Samples.Enrolled().When(Enter with { Phase = Phases.FollowUp }, Acts.Coordinator.Because("Trained elsewhere."))
            .Then<Journey>(Samples.Journey, new PhaseEntered(Phases.FollowUp, 1, Overridden: true));

    [Fact]
    public void Records_nothing_when_it_is_in_the_phase_already() =>
        Samples.Enrolled().When(Enter with { Phase = Phases.Enrolment }, Acts.Caseworker).ThenNothing();

    [Fact]
    public void Refuses_a_caseworker_out_of_order() =>
        Samples.Enrolled().When(Enter with { Phase = Phases.FollowUp }, Acts.Caseworker.Because("Trained elsewhere."))
            .ThenRefused(Refusals.PhaseOutOfOrder, "phase");

    [Fact]
    public void Refuses_a_coordinator_out_of_order_without_a_reason() =>
        Samples.Enrolled().When(Enter with { Phase = Phases.FollowUp }, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_phase_the_programme_does_not_have() =>
        Samples.Enrolled().When(Enter with { Phase = "holiday" }, Acts.Coordinator.Because("Why not."))
            .ThenRefused(Refusals.UnknownPhase, "phase");

    [Fact]
    public void Refuses_a_paused_journey() =>
        Samples.Enrolled(new JourneyPaused(null, null)).When(Enter, Acts.Caseworker).ThenRefused(Refusals.JourneyNotActive);

    [Fact]
    public void Refuses_an_application() =>
        Samples.Applied().When(Enter, Acts.Caseworker).ThenRefused(Refusals.JourneyNotActive);

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Enter, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Enter, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_closed_journey() =>
        Samples.Enrolled(new JourneyWithdrawn("moved-away", 1, null)).When(Enter, Acts.Caseworker).ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Enrolled().When(Enter, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
