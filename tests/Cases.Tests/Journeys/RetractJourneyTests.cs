using Cases.Engine;
using Cases.Enrolment;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.Journeys;

public sealed class RetractJourneyTests
{
    static readonly RetractJourney Retract = new(Samples.Journey, Version: 3, PersonVersion: 2);

    static readonly Act Wrong = Acts.Coordinator.Because("The wrong file.");

    [Fact]
    public void Takes_back_the_journey_and_the_person_and_frees_the_place() =>
        Samples.Enrolled().When(Retract, Wrong)
            .Then<Journey>(Samples.Journey, new JourneyRetracted())
            .Then<Cohort>(Samples.Cohort, new PlaceFreed(Samples.Journey, Population.Newcomer))
            .Then<Person>(Samples.Person, new PersonRetracted());

    [Fact]
    public void Leaves_a_person_of_whom_more_was_recorded() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new ConsentGiven(Purposes.Contact, null)).When(Retract, Wrong)
            .Then<Journey>(Samples.Journey, new JourneyRetracted())
            .ThenNothingOn(Samples.Person);

    [Fact]
    public void Takes_the_application_off_the_waiting_list() =>
        Samples.Applied(new ApplicationWaitlisted()).Given<Cohort>(Samples.Cohort, new WaitingListJoined(Samples.Journey, Population.Newcomer))
            .When(Retract with { Version = 2 }, Wrong)
            .Then<Cohort>(Samples.Cohort, new WaitingListLeft(Samples.Journey, Population.Newcomer));

    [Fact]
    public void Refuses_a_journey_somebody_worked_on_since() =>
        Samples.Enrolled(new NoteAdded(Personal.Of("Came by."))).When(Retract, Wrong).ThenRefused(Refusals.ChangedSince, "version");

    [Fact]
    public void Refuses_without_a_reason() => Samples.Enrolled().When(Retract, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_journey_taken_back_before() =>
        Samples.Enrolled(new JourneyRetracted()).When(Retract, Wrong).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Retract, Wrong)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_caseworker() => Samples.Enrolled().When(Retract, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);

    [Fact]
    public void Nothing_more_is_recorded_of_a_journey_taken_back() =>
        Samples.Enrolled(new JourneyRetracted()).When(new AddNote(Samples.Journey, Personal.Of("Came by.")), Acts.Caseworker)
            .ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void The_same_person_can_apply_again() =>
        Samples.Enrolled(new JourneyRetracted())
            .When(new SubmitApplication(Samples.Person, Samples.Cohort, Population.Newcomer, "asylum-seeker"), Acts.Coordinator)
            .Then<Journey>(Samples.Journey, Samples.Submitted);
}
