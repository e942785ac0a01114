using Cases.Engine;
using Cases.Engine.Tests.Conformance;
using Cases.Postgres.Views;
using Npgsql;

namespace Cases.Engine.Tests.Views;

public class RebuildTests : ViewsTest
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Equals_the_live_table_while_writers_run(bool sequencerRuns)
    {
        using var follow = CatchUp(Counted, Tallied);
        await follow.Drain();
        await using var writers = new Writers(Subject, shelves: 20, sequencerRuns ? follow : null);
        for (var i = 0; i < 12; i++) await Rebuild.Run([Inline, Counted, Tallied]);
        (await Check.Differences(Inline)).ShouldBeEmpty();
        await writers.DisposeAsync();

        (await Check.Differences(Inline)).ShouldBeEmpty();
        await Subject.Settle();
        await follow.Drain();
        foreach (var view in (IView[])[Inline, Counted, Tallied]) (await Check.Differences(view)).ShouldBeEmpty();
        (await Rows<TallyRow>(Tallied)).Single().Events.ShouldBe(await Ask<long>("select count(*) from cases.mt_events"));
    }

    [Fact]
    public async Task Readers_never_see_an_empty_or_half_table()
    {
        for (var i = 1; i <= 50; i++) await Send(new OpenShelf(TestActs.Id(i)));
        using var end = new CancellationTokenSource();
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<int, bool>();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!end.IsCancellationRequested) seen[(await Rows<ShelfRow>(Inline)).Count] = true;
        })).ToList();
        for (var i = 0; i < 20; i++) await Rebuild.Run([Inline]);
        await end.CancelAsync();
        await Task.WhenAll(readers);

        seen.Keys.ShouldBe([50]);
    }

    [Fact]
    public async Task A_reader_with_an_older_snapshot_sees_the_whole_new_table()
    {
        for (var i = 1; i <= 5; i++) await Send(new OpenShelf(TestActs.Id(i)));
        await Subject.Settle();
        await using var connection = await Subject.Source.OpenConnectionAsync();
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await using (var first = new NpgsqlCommand("select 1", connection)) await first.ExecuteScalarAsync();
        await Rebuild.Run([Inline]);

        await using var count = new NpgsqlCommand("select count(*) from views.shelf_rows", connection);
        (await count.ExecuteScalarAsync()).ShouldBe(5L);
    }

    [Fact]
    public async Task Mends_what_was_changed_by_hand()
    {
        await Send(new OpenShelf(A));
        await Run("update views.shelf_rows set count = 7");
        await Rebuild.Run([Inline]);

        (await Rows<ShelfRow>(Inline)).Single().Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_higher_definition_is_rebuilt()
    {
        await PutSettled(3, _ => "cup");
        using (var first = CatchUp(Counted)) await first.Drain();
        using (var second = CatchUp(new DoubledThings())) await second.Drain();

        (await Rows<ThingRow>(Counted)).Single().Puts.ShouldBe(6);
        (await Progress(Counted)).Definition.ShouldBe(2);
    }

    [Fact]
    public async Task A_build_with_a_lower_definition_leaves_the_rows_alone()
    {
        await PutSettled(3, _ => "cup");
        using (var newer = CatchUp(new DoubledThings())) await newer.Drain();
        using (var older = CatchUp(Counted)) await older.Drain();

        (await Rows<ThingRow>(Counted)).Single().Puts.ShouldBe(6);
    }

    [Fact]
    public async Task Other_columns_are_rebuilt()
    {
        await PutSettled(3, _ => "cup");
        using (var first = CatchUp(Tallied)) await first.Drain();
        using (var second = CatchUp(new WiderTally())) await second.Drain();

        (await Rows<WiderTallyRow>(Tallied)).Single().ShouldBe(new WiderTallyRow("lyon", 4, TestActs.Day));
    }

    [Fact]
    public async Task A_killed_rebuild_leaves_nothing_and_can_be_run_again()
    {
        await Send(new OpenShelf(A));
        var killed = Rebuild;
        killed.Step = step => step == "locked" ? Run("""
            select pg_terminate_backend(pid) from pg_locks l join pg_database d on d.oid = l.database
            where d.datname = current_database() and locktype = 'advisory' and classid <> 0
            """) : Task.CompletedTask;
        await Should.ThrowAsync<NpgsqlException>(killed.Run([Inline]));

        (await Ask<long>("select count(*) from pg_tables where schemaname = 'views'")).ShouldBe(1);
        await Rebuild.Run([Inline]);
        (await Rows<ShelfRow>(Inline)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_cancelled_rebuild_leaves_the_live_table_as_it_is()
    {
        await Send(new OpenShelf(A));
        using var cancel = new CancellationTokenSource();
        var cancelled = Rebuild;
        cancelled.Step = _ => cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(cancelled.Run([Inline], ct: cancel.Token));

        (await Rows<ShelfRow>(Inline)).Count.ShouldBe(1);
        await Put("cup");
        (await Rows<ShelfRow>(Inline)).Single().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_long_reader_delays_the_swap_and_no_command()
    {
        await Send(new OpenShelf(A));
        await using var connection = await Subject.Source.OpenConnectionAsync();
        var reading = await connection.BeginTransactionAsync();
        await using (var read = new NpgsqlCommand("select * from views.shelf_rows", connection)) await read.ExecuteNonQueryAsync();
        var rebuilding = Rebuild.Run([Inline]);
        await Put("cup");
        await Put("plate");
        rebuilding.IsCompleted.ShouldBeFalse();
        await reading.CommitAsync();
        await rebuilding;

        (await Rows<ShelfRow>(Inline)).Single().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_definition_that_fails_keeps_the_old_rows_and_says_where()
    {
        await PutSettled(3, i => i == 1 ? "poison" : "cup");
        using var follow = CatchUp(Counted);
        await follow.Drain();
        await Should.ThrowAsync<PoisonException>(Rebuild.Run([new Things(poison: "poison"), Inline]));

        (await Rows<ThingRow>(Counted)).Count.ShouldBe(2);
        var stopped = await Progress(Counted);
        (stopped.State, stopped.ErrorPosition).ShouldBe(("stopped", 2));
    }

    [Fact]
    public async Task Tells_how_far_it_is()
    {
        await PutSettled(3, _ => "cup");
        var told = new List<RebuildProgress>();
        await Rebuild.Run([Inline], new Told(told.Add));

        told.ShouldBe([new RebuildProgress(4, 4)]);
    }

    [Fact]
    public async Task Forgets_the_search_tokens_of_whoever_was_erased()
    {
        await Send(new OpenShelf(A));
        await Put("cup", "Éléonore");
        await Send(new EraseOwner(A));
        await Rebuild.Run([Inline]);

        (await Ask<string[]>("select search from views.shelf_rows")).ShouldBeEmpty();
    }

    sealed class Told(Action<RebuildProgress> tell) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => tell(value);
    }

    sealed class DoubledThings : Things
    {
        public override int Definition => 2;

        public override ThingRow? Apply(ThingRow? row, RecordedEvent e) => base.Apply(base.Apply(row, e), e);
    }

    sealed record WiderTallyRow(string Territory, long Events, DateOnly Last);

    sealed class WiderTally : View<string, WiderTallyRow>
    {
        public override string Name => Tallied.Name;

        public override int Definition => 1;

        public override IEnumerable<string> Keys(RecordedEvent e) => [e.Territory];

        public override WiderTallyRow Apply(WiderTallyRow? row, RecordedEvent e) => new(e.Territory, (row?.Events ?? 0) + 1, e.OccurredOn);
    }
}
