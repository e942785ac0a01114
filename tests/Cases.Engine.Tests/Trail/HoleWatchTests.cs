using Cases.Postgres.Trail;

namespace Cases.Engine.Tests.Trail;

public sealed class HoleWatchTests
{
    static readonly IReadOnlySet<string> None = new HashSet<string>();

    static HashSet<string> Set(params string[] names) => [.. names];

    [Fact]
    public void A_hole_is_kept_while_a_transaction_that_ran_when_it_was_seen_still_runs()
    {
        var watch = Seen([1, 3], running: Set("4/7"));
        Look(watch, [], Set("4/7"));
        Look(watch, [], Set("4/7", "5/1"));

        watch.Holes.ShouldBe([(2, 2)]);
        watch.LowWater.ShouldBe(1);
    }

    [Fact]
    public void A_hole_is_looked_at_once_more_after_its_transactions_ended()
    {
        var watch = Seen([1, 3], running: Set("4/7"));
        Look(watch, [], None);
        watch.Holes.ShouldBe([(2, 2)]);
        Look(watch, [], None);

        watch.Holes.ShouldBeEmpty();
        watch.LowWater.ShouldBe(3);
    }

    [Fact]
    public void An_event_that_commits_just_before_the_last_look_is_found()
    {
        var watch = Seen([1, 3], running: Set("4/7"));
        Look(watch, [], None);
        Look(watch, [2], None);

        watch.LowWater.ShouldBe(3);
        watch.Holes.ShouldBeEmpty();
    }

    [Fact]
    public void Later_transactions_do_not_keep_a_hole()
    {
        var watch = Seen([1, 3], running: Set("4/7"));
        Look(watch, [], Set("5/1"));
        Look(watch, [], Set("5/1"));

        watch.Holes.ShouldBeEmpty();
    }

    [Fact]
    public void A_transaction_that_was_prepared_meanwhile_keeps_the_hole()
    {
        var watch = Seen([1, 3], running: Set("4/7"));
        Look(watch, [], None, prepared: Set("two-phase"));
        Look(watch, [], None, prepared: Set("two-phase"));
        Look(watch, [], None, prepared: Set("two-phase"));
        watch.Holes.ShouldBe([(2, 2)]);
        Look(watch, [2], None);

        watch.LowWater.ShouldBe(3);
    }

    [Fact]
    public void A_number_found_inside_a_hole_splits_it()
    {
        var watch = Seen([1, 9], running: Set("4/7"));
        Look(watch, [5], Set("4/7"));

        watch.Holes.ShouldBe([(2, 4), (6, 8)]);
    }

    [Fact]
    public void A_new_leader_sees_every_hole_above_the_low_water_mark_as_new()
    {
        var watch = new HoleWatch(10, [12, 13, 16]);

        watch.Holes.ShouldBe([(11, 11), (14, 15)]);
        watch.Highest.ShouldBe(16);
    }

    static HoleWatch Seen(long[] numbers, IReadOnlySet<string> running)
    {
        var watch = new HoleWatch(0, []);
        Look(watch, numbers, running);
        return watch;
    }

    static void Look(HoleWatch watch, long[] found, IReadOnlySet<string> running, IReadOnlySet<string>? prepared = null)
    {
        watch.BeforeLook();
        watch.Look(found);
        watch.Running(running, prepared ?? None);
    }
}
