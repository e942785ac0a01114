using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class OpenEditionTests
{
    static readonly OpenEdition Open =
        new(Samples.Edition, Samples.Programme, "2024–2025", EditionKind.Full, new DateOnly(2024, 9, 1), new DateOnly(2025, 6, 30));

    static Scenario Ready => new Scenario().Given<Programme>(Samples.Programme, Samples.Defined);

    [Fact]
    public void Opens_an_edition() =>
        Ready.When(Open, Acts.Administrator).Then<Edition>(Samples.Edition, Samples.EditionOpened);

    [Fact]
    public void Opens_a_pilot_whose_end_nobody_knows() =>
        Ready.When(Open with { Kind = EditionKind.Pilot, Ends = null }, Acts.Administrator)
            .Then<Edition>(Samples.Edition, Samples.EditionOpened with { Kind = EditionKind.Pilot, Ends = null });

    [Fact]
    public void Refuses_an_edition_that_exists() =>
        Ready.Given<Edition>(Samples.Edition, Samples.EditionOpened).When(Open, Acts.Administrator)
            .ThenRefused(Refusals.AlreadyExists, "editionId");

    [Fact]
    public void Refuses_a_programme_nobody_defined() =>
        new Scenario().When(Open, Acts.Administrator).ThenRefused(Refusals.NotFound, "programmeId");

    [Fact]
    public void Refuses_an_edition_without_a_name() =>
        Ready.When(Open with { Name = " " }, Acts.Administrator).ThenRefused(Refusals.Required, "name");

    [Fact]
    public void Refuses_an_end_before_the_start() =>
        Ready.When(Open with { Ends = new DateOnly(2024, 8, 31) }, Acts.Administrator).ThenRefused(Refusals.EndsBeforeItStarts, "ends");

    [Fact]
    public void Refuses_a_coordinator() =>
        Ready.When(Open, Acts.Coordinator).ThenRefused(Refusals.RoleNotAllowed);
}
