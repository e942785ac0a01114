using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.Journeys;

public sealed class PauseJourneyTests
{
    static readonly PauseJourney Pause = new(Samples.Journey, Personal.Of("A birth."), new DateOnly(2025, 3, 1));

    [Fact]
    public void Pauses_a_journey_until_a_day() =>
        Samples.Enrolled().When(Pause, Acts.Caseworker).Then<Journey>(Samples.Journey, new JourneyPaused(Pause.Why, Pause.Until));

    [Fact]
    public void Refuses_a_journey_already_paused() =>
        Samples.Enrolled(new JourneyPaused(null, null)).When(Pause, Acts.Caseworker).ThenRefused(Refusals.JourneyNotActive);

    [Fact]
    public void Refuses_to_end_before_it_starts() =>
        Samples.Enrolled().When(Pause with { Until = new DateOnly(2024, 10, 13) }, Acts.Caseworker)
            .ThenRefused(Refusals.EndsBeforeItStarts, "until");

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Pause, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Pause, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_closed_journey() =>
        Samples.Enrolled(new JourneyWithdrawn("moved-away", 1, null)).When(Pause, Acts.Caseworker).ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Enrolled().When(Pause, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
