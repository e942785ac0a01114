using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class CorrectReportedTotalTests
{
    static readonly CorrectReportedTotal Correct = new(Samples.Edition, 2,
        "local-actors", Bound.Exactly, 47, "https://example.org/report", new DateOnly(2024, 6, 30), "lyon");

    static readonly ReportedTotalCorrected Corrected =
        new(2, Samples.Other, "local-actors", Bound.Exactly, 47, "https://example.org/report", new DateOnly(2024, 6, 30), "lyon");

    static readonly Act Sure = Acts.Coordinator.Because("The final report counts them.");

    static readonly TotalReported Reported = new(
        Samples.Other, "local-actors", Bound.AtLeast, 45, "https://example.org/resilient-cities", new DateOnly(2024, 6, 30), "lyon");

    static Scenario Opened(params IEvent[] then) => new Scenario().Given<Edition>(Samples.Edition, [Samples.EditionOpened, .. then]);

    [Fact]
    public void Replaces_the_figure_and_names_the_report_it_corrects() =>
        Opened(Reported).When(Correct, Sure).Then<Edition>(Samples.Edition, Corrected);

    [Fact]
    public void Corrects_a_correction() =>
        Opened(Reported, Corrected).When(Correct with { Corrects = 3, Value = 48 }, Sure)
            .Then<Edition>(Samples.Edition, Corrected with { Corrects = 3, Value = 48 });

    [Fact]
    public void Refuses_a_report_already_corrected() =>
        Opened(Reported, Corrected).When(Correct, Sure).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_what_is_no_report() =>
        Opened().When(Correct with { Corrects = 1 }, Sure).ThenRefused(Refusals.NotCorrectable, "corrects");

    [Fact]
    public void Refuses_without_a_reason() =>
        Opened(Reported).When(Correct, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_a_total_of_nothing_in_particular() =>
        Opened(Reported).When(Correct with { Measure = "" }, Sure).ThenRefused(Refusals.Required, "measure");

    [Fact]
    public void Refuses_less_than_nobody() =>
        Opened(Reported).When(Correct with { Value = -1 }, Sure).ThenRefused(Refusals.Negative, "value");

    [Fact]
    public void Refuses_a_caseworker() =>
        Opened(Reported).When(Correct, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
