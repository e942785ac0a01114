using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class RegisterOrganisationTests
{
    static readonly RegisterOrganisation Register =
        new(Samples.Other, "Réseau Exemple", OrganisationKind.CityNetwork, GovernanceLevel.European);

    static readonly OrganisationRegistered Registered = new("Réseau Exemple", OrganisationKind.CityNetwork, GovernanceLevel.European, null);

    [Fact]
    public void Registers_an_organisation_that_works_beyond_territories() =>
        new Scenario().When(Register, Acts.Coordinator).Then<Organisation>(Samples.Other, Registered);

    [Fact]
    public void Registers_an_organisation_of_a_territory() =>
        new Scenario().When(Register with { Territory = "lyon" }, Acts.Coordinator)
            .Then<Organisation>(Samples.Other, Registered with { Territory = "lyon" });

    [Fact]
    public void Refuses_an_organisation_registered_before() =>
        new Scenario().Given<Organisation>(Samples.Other, Registered).When(Register, Acts.Coordinator)
            .ThenRefused(Refusals.AlreadyExists, "organisationId");

    [Fact]
    public void Refuses_an_organisation_without_a_name() =>
        new Scenario().When(Register with { Name = "" }, Acts.Coordinator).ThenRefused(Refusals.Required, "name");

    [Fact]
    public void Refuses_an_organisation_of_another_territory() =>
        new Scenario().When(Register with { Territory = "grenoble" }, Acts.Coordinator).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_a_caseworker() =>
        new Scenario().When(Register, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
