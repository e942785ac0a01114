using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.Journeys;

public sealed class CorrectPhaseEntryTests
{
    static readonly CorrectPhaseEntry Correct = new(Samples.Journey, 4);

    static readonly PhaseEntered Training = new(Phases.Training, 1);

    static readonly PhaseEntered CoCreation = new(Phases.CoCreation, 1);

    static readonly Act Wrong = Acts.Caseworker.Because("It was somebody else's.");

    [Fact]
    public void Returns_to_the_phase_before() =>
        Samples.Enrolled(Training).When(Correct, Wrong).Then<Journey>(Samples.Journey, new PhaseEntryCorrected(4, Phases.Enrolment));

    [Fact]
    public void Takes_back_one_phase_after_another() =>
        Samples.Enrolled(Training, CoCreation, new PhaseEntryCorrected(5, Phases.Training)).When(Correct, Wrong)
            .Then<Journey>(Samples.Journey, new PhaseEntryCorrected(4, Phases.Enrolment));

    [Fact]
    public void Lets_the_phase_be_entered_again() =>
        Samples.Enrolled(Training, new PhaseEntryCorrected(4, Phases.Enrolment))
            .When(new EnterPhase(Samples.Journey, Phases.Training), Acts.Caseworker)
            .Then<Journey>(Samples.Journey, Training);

    [Fact]
    public void Refuses_an_entry_already_taken_back() =>
        Samples.Enrolled(Training, new PhaseEntryCorrected(4, Phases.Enrolment)).When(Correct, Wrong)
            .ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_an_entry_that_others_followed() =>
        Samples.Enrolled(Training, CoCreation).When(Correct, Wrong).ThenRefused(Refusals.NotTheLastPhaseEntry, "corrects");

    [Fact]
    public void Refuses_the_first_phase() =>
        Samples.Enrolled().When(Correct with { Corrects = 3 }, Wrong).ThenRefused(Refusals.NoPhaseBefore, "corrects");

    [Fact]
    public void Refuses_without_a_reason() =>
        Samples.Enrolled(Training).When(Correct, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Correct, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Correct, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_closed_journey() =>
        Samples.Enrolled(new JourneyWithdrawn("moved-away", 1, null)).When(Correct, Acts.Caseworker).ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Enrolled().When(Correct, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
