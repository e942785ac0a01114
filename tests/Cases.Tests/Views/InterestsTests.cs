using Cases.Engine;
using Cases.Enrolment;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class InterestsTests
{
    static InterestRow Row(params IEvent[] then) => new HandwrittenTrail().Record<Interest>(Samples.Other,
            [new InterestExpressed(InterestFrom.Newcomer, "lyon", Personal.Of("Amina Exemple"), null, Personal.Of("+33 1 99 00 00 00"), null, null, "fr"), .. then])
        .Rows(new Interests()).ShouldHaveSingleItem();

    [Fact]
    public void Shows_an_interest_that_waits_for_an_answer() => Row().Status.ShouldBe(InterestStatus.Open);

    [Fact]
    public void Shows_the_journey_an_interest_became() => Row(new InterestFollowedUp(Samples.Journey)).Journey.ShouldBe(Samples.Journey);

    [Fact]
    public void Shows_the_day_an_interest_was_declined() => Row(new InterestDeclined(null)).AnsweredOn.ShouldBe(Acts.Day);
}
