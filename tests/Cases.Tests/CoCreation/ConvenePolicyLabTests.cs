using Cases.CoCreation;
using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.CoCreation;

public sealed class ConvenePolicyLabTests
{
    static readonly Guid Grenoble = Cohort.IdOf(Samples.Edition, "grenoble");

    static readonly ConvenePolicyLab Convene = new(LabSamples.Lab, "lyon", Samples.Programme, "Ville accueillante", LabFormat.OwnSeries,
        LabSamples.Themes, Samples.Edition, LabSamples.Cohorts);

    [Fact]
    public void Convenes_a_series_for_a_cohort() =>
        Samples.InLyon().When(Convene, Acts.Coordinator).Then<PolicyLab>(LabSamples.Lab, LabSamples.Convened);

    [Fact]
    public void Convenes_institutions_of_several_levels_outside_any_edition()
    {
        IReadOnlyList<Guid> organisers = [LabSamples.Organisation];
        IReadOnlyList<GovernanceLevel> levels = [GovernanceLevel.Local, GovernanceLevel.European];
        IReadOnlyList<DateOnly> days = [new(2024, 11, 5)];
        Samples.InLyon().When(new ConvenePolicyLab(LabSamples.Lab, Act.Network, Samples.Programme, "Accès aux services",
                LabFormat.OneOffConvening, LabSamples.Themes, Organisers: organisers, Levels: levels, Days: days, Place: "Bruxelles"), Acts.Coordinator)
            .Then<PolicyLab>(LabSamples.Lab, new PolicyLabConvened(Act.Network, Samples.Programme, 1, null, [], "Accès aux services",
                LabFormat.OneOffConvening, LabSamples.Themes, organisers, levels, days, "Bruxelles"));
    }

    [Fact]
    public void Refuses_a_theme_the_programme_does_not_have() =>
        Samples.InLyon().When(Convene with { Themes = ["language", "sailing"] }, Acts.Coordinator)
            .ThenRefused(Refusals.UnknownTheme, "themes[1]");

    [Fact]
    public void Refuses_a_series_for_nobody() =>
        Samples.InLyon().When(Convene with { CohortIds = null }, Acts.Coordinator).ThenRefused(Refusals.Required, "cohortIds");

    [Fact]
    public void Refuses_a_cohort_nobody_opened() =>
        Samples.InLyon().When(Convene with { CohortIds = [Grenoble] }, Acts.Coordinator).ThenRefused(Refusals.NotFound, "cohortIds[0]");

    [Fact]
    public void Refuses_a_cohort_of_another_territory() =>
        Samples.InLyon().Given<Cohort>(Grenoble, Samples.CohortOpened with { Territory = "grenoble" })
            .When(Convene with { CohortIds = [Samples.Cohort, Grenoble] }, Acts.Coordinator)
            .ThenRefused(Refusals.CohortOfAnotherTerritory, "cohortIds[1]");

    [Fact]
    public void Refuses_an_unknown_programme() =>
        new Scenario().When(Convene, Acts.Coordinator).ThenRefused(Refusals.NotFound, "programmeId");

    [Fact]
    public void Refuses_to_have_no_title() =>
        Samples.InLyon().When(Convene with { Title = "" }, Acts.Coordinator).ThenRefused(Refusals.Required, "title");

    [Fact]
    public void Refuses_to_have_no_territory() =>
        Samples.InLyon().When(Convene with { Territory = "" }, Acts.Coordinator).ThenRefused(Refusals.Required, "territory");

    [Fact]
    public void Refuses_the_same_lab_twice() =>
        LabSamples.WithLab().When(Convene, Acts.Coordinator).ThenRefused(Refusals.AlreadyExists, "policyLabId");

    [Fact]
    public void Refuses_a_coordinator_of_another_territory() =>
        Samples.InLyon().When(Convene, Acts.By(Role.Coordinator, "grenoble")).ThenRefused(Refusals.OutOfTerritory);
}
