using Cases.Engine;
using Cases.Enrolment;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.Enrolment;

public sealed class DenyApplicationTests
{
    static readonly DenyApplication Deny = new(Samples.Journey, Personal.Of("Lives in another city."));

    [Fact]
    public void Answers_an_application_with_a_no() =>
        Samples.Applied().When(Deny, Acts.Caseworker).Then<Journey>(Samples.Journey, new ApplicationDenied(Deny.Why));

    [Fact]
    public void Takes_a_denied_application_off_the_waiting_list() =>
        Samples.Applied(new ApplicationWaitlisted()).Given<Cohort>(Samples.Cohort, new WaitingListJoined(Samples.Journey, Population.Newcomer))
            .When(Deny, Acts.Caseworker)
            .Then<Cohort>(Samples.Cohort, new WaitingListLeft(Samples.Journey, Population.Newcomer));

    [Fact]
    public void Refuses_an_application_already_answered() =>
        Samples.Applied(new ApplicationDenied(null)).When(Deny, Acts.Caseworker).ThenRefused(Refusals.ApplicationAnswered);

    [Fact]
    public void Refuses_somebody_enrolled() =>
        Samples.Enrolled().When(Deny, Acts.Caseworker).ThenRefused(Refusals.ApplicationAnswered);

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Deny, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Applied().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Deny, Acts.Caseworker).ThenRefused(Refusals.PersonErased);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Applied().When(Deny, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
