using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class FormPartnershipTests
{
    static readonly FormPartnership Form = new(Samples.Other, "Cities of Equality");

    [Fact]
    public void Forms_a_partnership() =>
        new Scenario().When(Form, Acts.Administrator).Then<Partnership>(Samples.Other, new PartnershipFormed("Cities of Equality"));

    [Fact]
    public void Refuses_a_partnership_formed_before() =>
        new Scenario().Given<Partnership>(Samples.Other, new PartnershipFormed("Cities of Equality")).When(Form, Acts.Administrator)
            .ThenRefused(Refusals.AlreadyExists, "partnershipId");

    [Fact]
    public void Refuses_a_partnership_without_a_name() =>
        new Scenario().When(Form with { Name = "" }, Acts.Administrator).ThenRefused(Refusals.Required, "name");

    [Fact]
    public void Refuses_a_coordinator() =>
        new Scenario().When(Form, Acts.Coordinator).ThenRefused(Refusals.RoleNotAllowed);
}
