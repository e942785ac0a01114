using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.Journeys;

public sealed class ResumeJourneyTests
{
    static readonly ResumeJourney Resume = new(Samples.Journey);

    [Fact]
    public void Goes_on_after_a_pause() =>
        Samples.Enrolled(new JourneyPaused(null, null)).When(Resume, Acts.Caseworker).Then<Journey>(Samples.Journey, new JourneyResumed());

    [Fact]
    public void Refuses_a_journey_that_is_not_paused() =>
        Samples.Enrolled().When(Resume, Acts.Caseworker).ThenRefused(Refusals.JourneyNotPaused);

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Resume, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Resume, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_closed_journey() =>
        Samples.Enrolled(new JourneyWithdrawn("moved-away", 1, null)).When(Resume, Acts.Caseworker).ThenRefused(Refusals.JourneyClosed);

    [Fact]
    public void Refuses_an_evaluator() =>
        Samples.Enrolled().When(Resume, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
