using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.Journeys;

public sealed class TagJourneyTests
{
    static readonly TagJourney Tag = new(Samples.Journey, "close");

    [Fact]
    public void Puts_a_tag_of_the_programme_on() => Samples.Enrolled().When(Tag, Acts.Caseworker).Then<Journey>(Samples.Journey, new JourneyTagged("close", 1));

    [Fact]
    public void Records_nothing_when_it_is_on() => Samples.Enrolled(new JourneyTagged("close", 1)).When(Tag, Acts.Caseworker).ThenNothing();

    [Fact]
    public void Puts_it_on_again_once_it_was_taken_off() =>
        Samples.Enrolled(new JourneyTagged("close", 1), new JourneyUntagged("close")).When(Tag, Acts.Caseworker)
            .Then<Journey>(Samples.Journey, new JourneyTagged("close", 1));

    [Fact]
    public void Refuses_words_of_ones_own() =>
        Samples.Enrolled().When(Tag with { Tag = "difficult" }, Acts.Caseworker).ThenRefused(Refusals.UnknownTag, "tag");

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() => Samples.InLyon().When(Tag, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Tag, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        Samples.Enrolled().When(Tag, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() => Samples.Enrolled().When(Tag, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
