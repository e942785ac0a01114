using Cases.Engine;
using Cases.Journeys;
using Cases.People;
using Cases.Programmes;

namespace Cases.Tests.Journeys;

public sealed class TransferJourneyTests
{
    static readonly TransferJourney Transfer = new(Samples.Journey, "grenoble");

    static readonly ConsentGiven Consent = new(Purposes.Sharing, null, new DateOnly(2024, 10, 10));

    static readonly CohortOpened InGrenoble = Samples.CohortOpened with { Territory = "grenoble" };

    static readonly JourneyTransferredOut Gone = new("grenoble", Samples.JourneyInGrenoble, Overridden: false);

    static readonly JourneyTransferredIn Arrived = new(Samples.Person, Samples.Programme, Samples.Edition, Samples.Grenoble, "grenoble",
        Population.Newcomer, "asylum-seeker", Definition: 1, From: "lyon", Samples.Journey, Phases.Training);

    static Scenario Ready(params IEvent[] person) => Samples.Enrolled(new PhaseEntered(Phases.Training, 1))
        .Given<Person>(Samples.Person, person)
        .Given<Cohort>(Samples.Grenoble, InGrenoble);

    [Fact]
    public void Goes_on_in_the_other_territory_in_the_same_phase() =>
        Ready(Consent).When(Transfer, Acts.Caseworker)
            .Then<Journey>(Samples.Journey, Gone)
            .Then<Journey>(Samples.JourneyInGrenoble, Arrived);

    [Fact]
    public void Frees_the_place_here_and_takes_one_there() =>
        Ready(Consent).When(Transfer, Acts.Caseworker)
            .Then<Cohort>(Samples.Cohort, new PlaceFreed(Samples.Journey, Population.Newcomer))
            .Then<Cohort>(Samples.Grenoble, new PlaceTaken(Samples.JourneyInGrenoble, Population.Newcomer));

    [Fact]
    public void Shares_the_file_with_the_other_territory() =>
        Ready(Consent).When(Transfer, Acts.Caseworker).Then<Person>(Samples.Person, new PersonShared("grenoble", Overridden: false));

    [Fact]
    public void Records_that_a_coordinator_decided_without_consent() =>
        Ready().When(Transfer, Acts.Coordinator.Because("The family was moved."))
            .Then<Journey>(Samples.Journey, Gone with { Overridden = true })
            .Then<Person>(Samples.Person, new PersonShared("grenoble", Overridden: true));

    [Fact]
    public void Comes_back_to_where_it_began() =>
        Samples.Enrolled(Gone)
            .Given<Person>(Samples.Person, Consent, new PersonShared("grenoble", false))
            .Given<Cohort>(Samples.Cohort, new PlaceFreed(Samples.Journey, Population.Newcomer))
            .Given<Cohort>(Samples.Grenoble, InGrenoble, new PlaceTaken(Samples.JourneyInGrenoble, Population.Newcomer))
            .Given<Journey>(Samples.JourneyInGrenoble, Arrived)
            .When(new TransferJourney(Samples.JourneyInGrenoble, "lyon"), Acts.By(Role.Caseworker, "grenoble"))
            .Then<Journey>(Samples.Journey, Arrived with
            {
                Cohort = Samples.Cohort, Territory = "lyon", From = "grenoble", Journey = Samples.JourneyInGrenoble,
            });

    [Fact]
    public void Refuses_a_caseworker_without_consent() =>
        Ready().When(Transfer, Acts.Caseworker.Because("They moved.")).ThenRefused(Refusals.ConsentNeeded);

    [Fact]
    public void Refuses_a_coordinator_without_consent_or_reason() =>
        Ready().When(Transfer, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_on_a_day_before_the_consent() =>
        Ready(Consent).When(Transfer, Acts.Caseworker.On(2024, 10, 9)).ThenRefused(Refusals.ConsentNeeded);

    [Fact]
    public void Refuses_when_no_place_is_left_there() =>
        Ready(Consent).Given<Cohort>(Samples.Grenoble, new PlaceTaken(Samples.Other, Population.Newcomer)).When(Transfer, Acts.Caseworker)
            .ThenRefused(Refusals.NoPlaceLeft, "to");

    [Fact]
    public void Refuses_a_territory_without_a_cohort_of_the_edition() =>
        Ready(Consent).When(Transfer with { To = "clermont-ferrand" }, Acts.Caseworker).ThenRefused(Refusals.NotFound, "to");

    [Fact]
    public void Refuses_the_territory_it_is_in() =>
        Ready(Consent).When(Transfer with { To = "lyon" }, Acts.Caseworker).ThenRefused(Refusals.SameTerritory, "to");

    [Fact]
    public void Refuses_somebody_with_an_open_journey_there() =>
        Ready(Consent)
            .Given<Journey>(Samples.JourneyInGrenoble, Samples.Submitted with { Cohort = Samples.Grenoble, Territory = "grenoble" })
            .When(Transfer, Acts.Caseworker).ThenRefused(Refusals.AlreadyApplied, "to");

    [Fact]
    public void Refuses_an_application() =>
        Samples.Applied().When(Transfer, Acts.Caseworker).ThenRefused(Refusals.JourneyNotActive);

    [Fact]
    public void Refuses_a_caseworker_of_the_other_territory() =>
        Ready(Consent).When(Transfer, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Transfer, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Transfer, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_closed_journey() =>
        Samples.Enrolled(new JourneyWithdrawn("moved-away", 1, null)).When(Transfer, Acts.Caseworker).ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Enrolled().When(Transfer, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
