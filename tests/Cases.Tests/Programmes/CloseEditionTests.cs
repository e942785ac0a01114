using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class CloseEditionTests
{
    static readonly CloseEdition Close = new(Samples.Edition);

    [Fact]
    public void Closes_an_edition() =>
        new Scenario().Given<Edition>(Samples.Edition, Samples.EditionOpened).When(Close, Acts.Administrator)
            .Then<Edition>(Samples.Edition, new EditionClosed());

    [Fact]
    public void Refuses_an_edition_that_does_not_exist() =>
        new Scenario().When(Close, Acts.Administrator).ThenRefused(Refusals.NotFound, "editionId");

    [Fact]
    public void Refuses_an_edition_already_closed() =>
        new Scenario().Given<Edition>(Samples.Edition, Samples.EditionOpened, new EditionClosed()).When(Close, Acts.Administrator)
            .ThenRefused(Refusals.EditionClosed);

    [Fact]
    public void Refuses_a_day_before_the_edition_starts() =>
        new Scenario().Given<Edition>(Samples.Edition, Samples.EditionOpened).When(Close, Acts.Administrator.On(2024, 8, 31))
            .ThenRefused(Refusals.EndsBeforeItStarts, "occurredOn");

    [Fact]
    public void Refuses_a_coordinator() =>
        new Scenario().Given<Edition>(Samples.Edition, Samples.EditionOpened).When(Close, Acts.Coordinator).ThenRefused(Refusals.RoleNotAllowed);
}
