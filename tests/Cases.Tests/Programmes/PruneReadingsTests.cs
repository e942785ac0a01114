using Cases.Engine;
using Cases.Programmes;

namespace Cases.Tests.Programmes;

public sealed class PruneReadingsTests
{
    static readonly Act ByRule = Acts.By(Role.System);
    static readonly DateOnly Before = ByRule.Today.AddMonths(-12);
    static readonly PruneReadings Prune = new("cases.example/trail/readings", 1840, "root", Before, 12);
    static readonly ReadingsPruned Pruned = new("cases.example/trail/readings", 1840, "root", Before, 12);

    [Fact]
    public void Names_the_position_and_the_rule() => new Scenario().When(Prune, ByRule).Then<TrailRecord>(TrailRecord.Id, Pruned);

    [Fact]
    public void Goes_on_where_it_ended() =>
        new Scenario().Given<TrailRecord>(TrailRecord.Id, Pruned).When(Prune with { UpTo = 1841 }, ByRule).Then<TrailRecord>(TrailRecord.Id, Pruned with { UpTo = 1841 });

    [Fact]
    public void Refuses_what_was_pruned_already() =>
        new Scenario().Given<TrailRecord>(TrailRecord.Id, Pruned).When(Prune, ByRule).ThenRefused(Refusals.AlreadyExists, "upTo");

    [Fact]
    public void Refuses_readings_that_are_not_old_enough() =>
        new Scenario().When(Prune with { ReadBefore = Before.AddDays(1) }, ByRule).ThenRefused(Refusals.DayToCome, "readBefore");

    [Fact]
    public void Refuses_a_rule_that_keeps_nothing() =>
        new Scenario().When(Prune with { Months = 0, ReadBefore = ByRule.Today }, ByRule).ThenRefused(Refusals.DayToCome, "readBefore");

    [Fact]
    public void Refuses_an_administrator() => new Scenario().When(Prune, Acts.Administrator).ThenRefused(Refusals.RoleNotAllowed);
}
