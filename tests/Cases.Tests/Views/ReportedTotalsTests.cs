using Cases.Programmes;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class ReportedTotalsTests
{
    static readonly TotalReported Reported = new(Samples.Other, "newcomers", Bound.About, 20, "https://example.org", new DateOnly(2023, 12, 31), "est-ensemble");

    static readonly ReportedTotalCorrected Corrected =
        new(2, Samples.Other, "newcomers", Bound.Exactly, 19, "https://example.org/2", new DateOnly(2023, 12, 31), "est-ensemble");

    [Fact]
    public void Shows_a_total_with_its_bound_source_and_day() =>
        new HandwrittenTrail().Record<Edition>(Samples.Edition, Samples.EditionOpened, Reported).Rows(new ReportedTotals())
            .ShouldBe([new ReportedTotalRow(Samples.Other, Samples.Edition, "newcomers", Bound.About, 20, "https://example.org",
                new DateOnly(2023, 12, 31), "est-ensemble", Acts.Day, Entry: 2, Corrected: false)]);

    [Fact]
    public void Shows_one_row_for_a_corrected_total() =>
        new HandwrittenTrail().Record<Edition>(Samples.Edition, Samples.EditionOpened, Reported, Corrected, Corrected with { Corrects = 3, Value = 18 })
            .Rows(new ReportedTotals()).ShouldHaveSingleItem().Value.ShouldBe(18);
}
