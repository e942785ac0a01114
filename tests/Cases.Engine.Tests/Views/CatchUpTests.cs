using Cases.Engine;
using Cases.Engine.Tests.Conformance;
using Cases.Postgres.Views;
using Npgsql;

namespace Cases.Engine.Tests.Views;

public class CatchUpTests : ViewsTest
{
    [Fact]
    public async Task Counts_every_event_once()
    {
        using var follow = CatchUp(Counted, Tallied);
        await follow.Drain();
        await PutSettled(25, i => $"thing {i % 5}");
        await follow.Drain();
        await follow.Drain();

        (await Rows<ThingRow>(Counted)).Select(r => (r.Thing, r.Puts)).ShouldBe(Enumerable.Range(0, 5).Select(i => ($"thing {i}", 5L)));
        (await Rows<TallyRow>(Tallied)).Single().Events.ShouldBe(26);
        (await Progress(Tallied)).Position.ShouldBe(26);
    }

    [Fact]
    public async Task A_crash_before_the_commit_takes_rows_and_position_back_together()
    {
        await Prepared();
        await PutSettled(10, _ => "cup");
        await Run("""
            create function views.crash() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
            create constraint trigger crash after update on cases.view_progress deferrable initially deferred for each row execute function views.crash();
            """);
        using var follow = CatchUp(Tallied);
        await Should.ThrowAsync<NpgsqlException>(follow.Round(default));
        (await Rows<TallyRow>(Tallied)).ShouldBeEmpty();

        await Run("drop trigger crash on cases.view_progress");
        NpgsqlConnection.ClearAllPools();
        await follow.Drain();
        (await Rows<TallyRow>(Tallied)).Single().Events.ShouldBe(11);
    }

    [Fact]
    public async Task A_failing_definition_stops_its_view_at_the_event_and_no_other()
    {
        await Prepared();
        await PutSettled(10, i => i == 6 ? "poison" : "cup");
        using var follow = CatchUp(new Things(poison: "poison"), Tallied);
        await follow.Drain();

        var stopped = await Progress(Counted);
        (stopped.State, stopped.Position, stopped.ErrorPosition, stopped.Error).ShouldBe(
            ("stopped", 7L, (long?)7, "InvalidOperationException in thing-rows at position 7"));
        (await Rows<ThingRow>(Counted)).Single().Puts.ShouldBe(6);
        (await Rows<TallyRow>(Tallied)).Single().Events.ShouldBe(11);
    }

    [Fact]
    public async Task A_stopped_view_goes_on_at_the_event_it_stopped_at()
    {
        await Prepared();
        await PutSettled(10, i => i == 6 ? "poison" : "cup");
        using (var broken = CatchUp(new Things(poison: "poison"))) await broken.Drain();

        using var mended = CatchUp(Counted);
        await mended.Drain();
        (await Progress(Counted)).State.ShouldBe("stopped");
        await mended.Retry("thing-rows");
        await mended.Drain();

        (await Rows<ThingRow>(Counted)).Select(r => (r.Thing, r.Puts)).ShouldBe([("cup", 9L), ("poison", 1L)]);
        (await Check.Differences(Counted)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_value_the_column_cannot_hold_stops_the_view_at_its_event()
    {
        await Prepared();
        await PutSettled(9, i => i == 4 ? "refused" : "cup");
        await Run("alter table views.thing_rows add check (thing <> 'refused')");
        using var follow = CatchUp(Counted);
        await follow.Drain();

        var stopped = await Progress(Counted);
        (stopped.State, stopped.ErrorPosition, stopped.Error).ShouldBe(("stopped", 5, "PostgresException in thing-rows at position 5"));
        (await Rows<ThingRow>(Counted)).Single().Puts.ShouldBe(4);
    }

    [Fact]
    public async Task Two_processes_share_the_views_and_count_nothing_twice()
    {
        await Prepared();
        using var end = new CancellationTokenSource();
        using var one = CatchUp(Counted, Tallied);
        using var other = CatchUp(Tallied, Counted);
        var running = Task.WhenAll(one.Run(Failed, end.Token), other.Run(Failed, end.Token), Subject.Sequencer.Run(Failed, end.Token));
        await PutSettledBySequencer(300);
        await Until(async () => (await Progress(Tallied)).Position == 301 && (await Progress(Counted)).Position == 301);
        await end.CancelAsync();
        await running;

        (await Rows<TallyRow>(Tallied)).Single().Events.ShouldBe(301);
        (await Check.Differences(Counted)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_process_takes_over_where_a_dead_one_was()
    {
        await Prepared();
        await PutSettled(5, _ => "cup");
        using (var first = CatchUp(Tallied)) await first.Drain();
        await PutSettled(5, _ => "cup");
        using (var second = CatchUp(Tallied)) await second.Drain();

        (await Rows<TallyRow>(Tallied)).Single().Events.ShouldBe(11);
    }

    [Fact]
    public async Task Remembered_rows_are_forgotten_when_another_process_changed_them()
    {
        await Prepared();
        using var one = CatchUp(Tallied);
        using var other = CatchUp(Tallied);
        foreach (var follow in (CatchUp[])[one, other, one, other])
        {
            await PutSettled(3, _ => "cup");
            await follow.Drain();
        }

        (await Rows<TallyRow>(Tallied)).Single().Events.ShouldBe(13);
    }

    [Fact]
    public async Task A_view_held_by_another_transaction_does_not_hold_up_the_rest()
    {
        await Prepared();
        await PutSettled(5, _ => "cup");
        await using var connection = await Subject.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("select from cases.view_progress where view = 'tally' for update", connection)) await hold.ExecuteNonQueryAsync();
        using var follow = CatchUp(Tallied, Counted);
        await follow.Drain();

        (await Progress(Counted)).Position.ShouldBe(6);
        (await Progress(Tallied)).Position.ShouldBe(0);
    }

    async Task Prepared()
    {
        using var follow = CatchUp(Counted, Tallied);
        await follow.Drain();
    }

    async Task PutSettledBySequencer(int count)
    {
        await Send(new OpenShelf(A));
        for (var i = 0; i < count; i++) await Put($"thing {i % 7}");
    }

    Exception? failed;

    void Failed(Exception failure) => failed ??= failure;

    async Task Until(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            failed.ShouldBeNull();
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
