using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.Journeys;

public sealed class WithdrawJourneyTests
{
    static readonly WithdrawJourney Withdraw = new(Samples.Journey, "moved-away", Personal.Of("Found work in another city."));

    static readonly JourneyWithdrawn Withdrawn = new("moved-away", 1, Withdraw.Why);

    [Fact]
    public void Frees_the_place() =>
        Samples.Enrolled().When(Withdraw, Acts.Caseworker)
            .Then<Journey>(Samples.Journey, Withdrawn)
            .Then<Cohort>(Samples.Cohort, new PlaceFreed(Samples.Journey, Population.Newcomer));

    [Fact]
    public void Frees_the_rank_on_the_waiting_list() =>
        Samples.Applied(new ApplicationWaitlisted())
            .Given<Cohort>(Samples.Cohort, new WaitingListJoined(Samples.Journey, Population.Newcomer))
            .When(Withdraw, Acts.Caseworker)
            .Then<Cohort>(Samples.Cohort, new WaitingListLeft(Samples.Journey, Population.Newcomer));

    [Fact]
    public void Withdraws_an_application() =>
        Samples.Applied().When(Withdraw, Acts.Caseworker).Then<Journey>(Samples.Journey, Withdrawn);

    [Fact]
    public void Withdraws_a_paused_journey() =>
        Samples.Enrolled(new JourneyPaused(null, null)).When(Withdraw, Acts.Caseworker).Then<Journey>(Samples.Journey, Withdrawn);

    [Fact]
    public void Frees_the_place_of_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Withdraw with { Why = null }, Acts.Caseworker)
            .Then<Cohort>(Samples.Cohort, new PlaceFreed(Samples.Journey, Population.Newcomer));

    [Fact]
    public void Refuses_to_write_more_about_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Withdraw, Acts.Caseworker).ThenRefused(Refusals.PersonErased, "why");

    [Fact]
    public void Refuses_a_reason_the_programme_does_not_have() =>
        Samples.Enrolled().When(Withdraw with { ClosureReason = "bored" }, Acts.Caseworker)
            .ThenRefused(Refusals.UnknownClosureReason, "closureReason");

    [Fact]
    public void Refuses_a_reason_for_completing() =>
        Samples.Enrolled().When(Withdraw with { ClosureReason = "programme-completed" }, Acts.Caseworker)
            .ThenRefused(Refusals.UnknownClosureReason, "closureReason");

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Withdraw, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_a_closed_journey() =>
        Samples.Enrolled(new JourneyWithdrawn("moved-away", 1, null)).When(Withdraw, Acts.Caseworker).ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Enrolled().When(Withdraw, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
