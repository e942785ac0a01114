using Cases.Engine;
using Cases.Enrolment;

namespace Cases.Tests.Enrolment;

public sealed class DeclineInterestTests
{
    static readonly DeclineInterest Decline = new(Samples.Other, Personal.Of("No edition opens there this year."));

    static readonly InterestExpressed Expressed =
        new(InterestFrom.Newcomer, "lyon", Personal.Of("Amina Exemple"), Personal.Of("amina@example.org"), null, null, null, "fr");

    static Scenario Interested(params IEvent[] then) => new Scenario().Given<Interest>(Samples.Other, [Expressed, .. then]);

    [Fact]
    public void Answers_with_a_no() =>
        Interested().When(Decline, Acts.Caseworker).Then<Interest>(Samples.Other, new InterestDeclined(Decline.Why));

    [Fact]
    public void Refuses_an_interest_already_declined() =>
        Interested(new InterestDeclined(null)).When(Decline, Acts.Caseworker).ThenRefused(Refusals.InterestAnswered, "interestId");

    [Fact]
    public void Refuses_an_interest_already_followed_up() =>
        Interested(new InterestFollowedUp(Samples.Journey)).When(Decline, Acts.Caseworker)
            .ThenRefused(Refusals.InterestAnswered, "interestId");

    [Fact]
    public void Refuses_an_interest_nobody_expressed() =>
        new Scenario().When(Decline, Acts.Caseworker).ThenRefused(Refusals.NotFound, "interestId");

    [Fact]
    public void Refuses_a_caseworker_of_another_territory() =>
        Interested().When(Decline, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_a_participant() =>
        Interested().When(Decline, Acts.By(Role.Participant)).ThenRefused(Refusals.RoleNotAllowed);
}
