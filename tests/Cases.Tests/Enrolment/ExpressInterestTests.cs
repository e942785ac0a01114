using Cases.Engine;
using Cases.Enrolment;

namespace Cases.Tests.Enrolment;

public sealed class ExpressInterestTests
{
    static readonly ExpressInterest Express =
        new(Samples.Other, InterestFrom.Newcomer, Personal.Of("Amina Exemple"), Email: Personal.Of("amina@example.org"), Language: "fr");

    static readonly InterestExpressed Expressed = new(InterestFrom.Newcomer, null, Express.Name, Express.Email, null, null, null, "fr");

    static readonly Act Visitor = Acts.By(Role.Participant);

    [Fact]
    public void Records_a_newcomer_who_would_like_to_take_part() =>
        new Scenario().When(Express, Visitor).Then<Interest>(Samples.Other, Expressed);

    [Fact]
    public void Records_a_city_that_would_like_to_join() =>
        new Scenario()
            .When(Express with { From = InterestFrom.Organisation, Organisation = Personal.Of("Ville Exemple") }, Visitor)
            .Then<Interest>(Samples.Other, Expressed with { From = InterestFrom.Organisation, Organisation = Personal.Of("Ville Exemple") });

    [Fact]
    public void Records_the_territory_hoped_for() =>
        new Scenario().When(Express with { Territory = "lyon" }, Visitor).Then<Interest>(Samples.Other, Expressed with { Territory = "lyon" });

    [Fact]
    public void Refuses_an_organisation_without_its_name() =>
        new Scenario().When(Express with { From = InterestFrom.Organisation }, Visitor).ThenRefused(Refusals.Required, "organisation");

    [Fact]
    public void Refuses_somebody_who_cannot_be_reached() =>
        new Scenario().When(Express with { Email = null }, Visitor).ThenRefused(Refusals.Unreachable, "email");

    [Fact]
    public void Refuses_an_interest_expressed_before() =>
        new Scenario().Given<Interest>(Samples.Other, Expressed).When(Express, Visitor).ThenRefused(Refusals.AlreadyExists, "interestId");

    [Fact]
    public void Refuses_an_auditor() =>
        new Scenario().When(Express, Acts.By(Role.Auditor)).ThenRefused(Refusals.RoleNotAllowed);
}
