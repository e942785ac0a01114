using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class DefineProgrammeTests
{
    static readonly DefineProgramme Define = new(Samples.Programme, Samples.Other, Samples.Definition);

    [Fact]
    public void Defines_a_programme() =>
        new Scenario().When(Define, Acts.Administrator).Then<Programme>(Samples.Programme, Samples.Defined);

    [Fact]
    public void Numbers_a_revision_after_the_definition_before() =>
        Samples.InLyon().When(Define, Acts.Administrator).Then<Programme>(Samples.Programme, Samples.Defined with { Number = 2 });

    [Fact]
    public void Refuses_a_programme_without_phases() =>
        new Scenario().When(Define with { Definition = Samples.Definition with { Phases = [] } }, Acts.Administrator)
            .ThenRefused(Refusals.Required, "definition");

    [Fact]
    public void Refuses_a_coordinator() =>
        new Scenario().When(Define, Acts.Coordinator).ThenRefused(Refusals.RoleNotAllowed);
}
