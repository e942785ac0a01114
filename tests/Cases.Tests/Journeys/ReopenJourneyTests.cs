using Cases.Engine;
using Cases.Enrolment;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.Journeys;

public sealed class ReopenJourneyTests
{
    static readonly ReopenJourney Reopen = new(Samples.Journey);

    static readonly Act Back = Acts.Caseworker.Because("They came back.");

    static Scenario Withdrawn(params IEvent[] then) => Samples.Enrolled(new JourneyWithdrawn("moved-away", 1, null))
        .Given<Cohort>(Samples.Cohort, [new PlaceFreed(Samples.Journey, Population.Newcomer), .. then]);

    [Fact]
    public void Takes_a_place_again() =>
        Withdrawn().When(Reopen, Back)
            .Then<Journey>(Samples.Journey, new JourneyReopened())
            .Then<Cohort>(Samples.Cohort, new PlaceTaken(Samples.Journey, Population.Newcomer));

    [Fact]
    public void Reopens_a_completed_journey_on_the_place_it_kept() =>
        Samples.Enrolled(new JourneyCompleted("programme-completed", 1)).When(Reopen, Back)
            .Then<Journey>(Samples.Journey, new JourneyReopened());

    [Fact]
    public void Looks_again_at_a_denied_application_without_a_place() =>
        Samples.Applied(new ApplicationDenied(null)).When(Reopen, Back).Then<Journey>(Samples.Journey, new JourneyReopened());

    [Fact]
    public void Lets_a_reopened_application_be_enrolled() =>
        Samples.Applied(new ApplicationDenied(null), new JourneyReopened()).When(new EnrolParticipant(Samples.Journey), Acts.Caseworker)
            .Then<Cohort>(Samples.Cohort, new PlaceTaken(Samples.Journey, Population.Newcomer));

    [Fact]
    public void Refuses_when_the_place_is_somebody_elses() =>
        Withdrawn(new PlaceTaken(Samples.Other, Population.Newcomer)).When(Reopen, Back).ThenRefused(Refusals.NoPlaceLeft);

    [Fact]
    public void Refuses_a_caseworker_who_goes_past_those_who_wait() =>
        Withdrawn(new WaitingListJoined(Samples.Other, Population.Newcomer)).When(Reopen, Back).ThenRefused(Refusals.OthersWaitLonger);

    [Fact]
    public void Refuses_without_a_reason() =>
        Withdrawn().When(Reopen, Acts.Caseworker).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_an_open_journey() =>
        Samples.Enrolled().When(Reopen, Back).ThenRefused(Refusals.JourneyNotClosed);

    [Fact]
    public void Refuses_a_journey_that_goes_on_elsewhere() =>
        Samples.Enrolled(new JourneyTransferredOut("grenoble", Samples.JourneyInGrenoble, false)).When(Reopen, Back)
            .ThenRefused(Refusals.JourneyGoesOnElsewhere);

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Reopen, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Reopen, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Enrolled().When(Reopen, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
