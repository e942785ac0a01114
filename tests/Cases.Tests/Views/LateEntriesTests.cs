using Cases.Journeys;
using Cases.People;
using Cases.Views;

namespace Cases.Tests.Views;

public sealed class LateEntriesTests
{
    [Fact]
    public void Counts_what_an_account_recorded_more_than_thirty_days_after_it_happened()
    {
        var trail = new HandwrittenTrail()
            .On(2024, 9, 13).Record<Person>(Samples.Person, Samples.Registered)
            .On(2024, 9, 1).Record<Journey>(Samples.Journey, Samples.Submitted);

        var row = HandwrittenTrail.Rows(new LateEntries(), trail.Events).ShouldHaveSingleItem();

        (row.Day, row.Actor, row.Territory, row.Count).ShouldBe((Acts.Day, "somebody", "lyon", 2));
    }

    [Fact]
    public void Thirty_days_are_not_late()
    {
        var trail = new HandwrittenTrail().On(2024, 9, 14).Record<Person>(Samples.Person, Samples.Registered);

        HandwrittenTrail.Rows(new LateEntries(), trail.Events).ShouldBeEmpty();
    }

    [Fact]
    public void Each_territory_has_its_own_count()
    {
        var trail = new HandwrittenTrail().On(2024, 1, 1)
            .Record<Person>(Samples.Person, Samples.Registered).Record<Person>(Samples.Other, Samples.Registered with { Territory = "grenoble" });

        HandwrittenTrail.Rows(new LateEntries(), trail.Events).Select(r => (r.Territory, r.Count)).ShouldBe([("grenoble", 1), ("lyon", 1)], ignoreOrder: true);
    }
}
