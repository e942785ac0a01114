using Cases.Programmes;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class EditionsTests
{
    [Fact]
    public void Shows_the_day_an_edition_was_closed() =>
        new HandwrittenTrail().Record<Edition>(Samples.Edition, Samples.EditionOpened).On(2025, 7, 1).Record<Edition>(Samples.Edition, new EditionClosed())
            .Rows(new Editions()).ShouldHaveSingleItem().ClosedOn.ShouldBe(new DateOnly(2025, 7, 1));
}
