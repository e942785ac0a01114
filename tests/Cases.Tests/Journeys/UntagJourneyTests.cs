using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.Journeys;

public sealed class UntagJourneyTests
{
    static readonly UntagJourney Untag = new(Samples.Journey, "close");

    static readonly JourneyTagged Tagged = new("close", 1);

    [Fact]
    public void Takes_a_tag_off() => Samples.Enrolled(Tagged).When(Untag, Acts.Caseworker).Then<Journey>(Samples.Journey, new JourneyUntagged("close"));

    [Fact]
    public void Takes_off_one_the_programme_has_no_more() =>
        Samples.Enrolled(new JourneyTagged("given-up", 1)).When(Untag with { Tag = "given-up" }, Acts.Caseworker)
            .Then<Journey>(Samples.Journey, new JourneyUntagged("given-up"));

    [Fact]
    public void Records_nothing_when_it_is_not_on() => Samples.Enrolled().When(Untag, Acts.Caseworker).ThenNothing();

    [Fact]
    public void Refuses_no_tag() => Samples.Enrolled(Tagged).When(Untag with { Tag = " " }, Acts.Caseworker).ThenRefused(Refusals.Required, "tag");

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() => Samples.InLyon().When(Untag, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Untag, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        Samples.Enrolled(Tagged).When(Untag, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() => Samples.Enrolled().When(Untag, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);
}
