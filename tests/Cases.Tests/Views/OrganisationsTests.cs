using Cases.Programmes;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class OrganisationsTests
{
    [Fact]
    public void Shows_an_organisation_with_its_level_of_governance() =>
        new HandwrittenTrail().Record<Organisation>(Samples.Other, new OrganisationRegistered("Exemple", OrganisationKind.PublicService, GovernanceLevel.National, null))
            .Rows(new Organisations())
            .ShouldBe([new OrganisationRow(Samples.Other, "Exemple", OrganisationKind.PublicService, GovernanceLevel.National, null)]);
}
