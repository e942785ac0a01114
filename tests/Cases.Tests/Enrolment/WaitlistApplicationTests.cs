using Cases.Engine;
using Cases.Enrolment;
using Cases.Journeys;
using Cases.Programmes;

namespace Cases.Tests.Enrolment;

public sealed class WaitlistApplicationTests
{
    static readonly WaitlistApplication Waitlist = new(Samples.Journey);

    static Scenario Full(params IEvent[] then) =>
        Samples.Applied(then).Given<Cohort>(Samples.Cohort, new PlaceTaken(Samples.Other, Population.Newcomer));

    [Fact]
    public void Puts_an_application_on_the_waiting_list() =>
        Full().When(Waitlist, Acts.Caseworker)
            .Then<Journey>(Samples.Journey, new ApplicationWaitlisted())
            .Then<Cohort>(Samples.Cohort, new WaitingListJoined(Samples.Journey, Population.Newcomer));

    [Fact]
    public void Queues_behind_others_when_a_place_came_free_for_them() =>
        Samples.Applied().Given<Cohort>(Samples.Cohort, new WaitingListJoined(Samples.Other, Population.Newcomer)).When(Waitlist, Acts.Caseworker)
            .Then<Cohort>(Samples.Cohort, new WaitingListJoined(Samples.Journey, Population.Newcomer));

    [Fact]
    public void Refuses_while_a_place_is_left() =>
        Samples.Applied().When(Waitlist, Acts.Caseworker).ThenRefused(Refusals.PlacesAreLeft);

    [Fact]
    public void Refuses_somebody_who_waits_already() =>
        Full(new ApplicationWaitlisted()).When(Waitlist, Acts.Caseworker).ThenRefused(Refusals.ApplicationAnswered);

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Waitlist, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_evaluator() =>
        Full().When(Waitlist, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
