using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class ReportTotalTests
{
    static readonly ReportTotal Report = new(Samples.Edition, Samples.Other,
        "local-actors", Bound.AtLeast, 45, "https://example.org/resilient-cities", new DateOnly(2024, 6, 30), "lyon");

    static readonly TotalReported Reported = new(
        Samples.Other, "local-actors", Bound.AtLeast, 45, "https://example.org/resilient-cities", new DateOnly(2024, 6, 30), "lyon");

    static Scenario Opened(params IEvent[] then) => new Scenario().Given<Edition>(Samples.Edition, [Samples.EditionOpened, .. then]);

    [Fact]
    public void Reports_a_total_with_its_bound_and_source() =>
        Opened().When(Report, Acts.Coordinator).Then<Edition>(Samples.Edition, Reported);

    [Fact]
    public void Reports_a_total_of_an_edition_already_closed() =>
        Opened(new EditionClosed()).When(Report, Acts.Coordinator).Then<Edition>(Samples.Edition, Reported);

    [Fact]
    public void Reports_a_total_of_the_whole_edition() =>
        Opened().When(Report with { Territory = null }, Acts.Coordinator).Then<Edition>(Samples.Edition, Reported with { Territory = null });

    [Fact]
    public void Refuses_an_edition_that_does_not_exist() =>
        new Scenario().When(Report, Acts.Coordinator).ThenRefused(Refusals.NotFound, "editionId");

    [Fact]
    public void Refuses_a_total_already_reported() =>
        Opened(Reported).When(Report, Acts.Coordinator).ThenRefused(Refusals.AlreadyExists, "totalId");

    [Fact]
    public void Refuses_a_total_of_nothing_in_particular() =>
        Opened().When(Report with { Measure = "" }, Acts.Coordinator).ThenRefused(Refusals.Required, "measure");

    [Fact]
    public void Refuses_less_than_nobody() =>
        Opened().When(Report with { Value = -1 }, Acts.Coordinator).ThenRefused(Refusals.Negative, "value");

    [Fact]
    public void Refuses_a_total_without_a_source() =>
        Opened().When(Report with { Source = "" }, Acts.Coordinator).ThenRefused(Refusals.Required, "source");

    [Fact]
    public void Refuses_a_total_of_a_day_to_come() =>
        Opened().When(Report with { SpeaksOf = new DateOnly(2024, 10, 15) }, Acts.Coordinator).ThenRefused(Refusals.DayToCome, "speaksOf");

    [Fact]
    public void Refuses_a_coordinator_of_another_territory() =>
        Opened().When(Report, Acts.By(Role.Coordinator, "grenoble")).ThenRefused(Refusals.OutOfTerritory, "territory");

    [Fact]
    public void Refuses_a_caseworker() =>
        Opened().When(Report, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}
