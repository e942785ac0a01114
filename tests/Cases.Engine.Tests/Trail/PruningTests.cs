using Cases.Postgres;
using Cases.Postgres.Trail;
using Cases.Programmes;
using Cases.Trail;
using Npgsql;

namespace Cases.Engine.Tests.Trail;

public sealed class PruningTests : ReadingsTest
{
    async Task<Checkpoint> PrunedInMarch2025()
    {
        var old = await Read(300, "2024-01-10");
        await Read(40, "2025-02-20");
        Time.Now = new DateTimeOffset(2025, 3, 1, 3, 0, 0, TimeSpan.Zero);
        await Store.Pruning.Prune(12, Pruning.Rule, Stop);
        return old;
    }

    static async Task<string> RefusedTo(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        return (await Should.ThrowAsync<PostgresException>(command.ExecuteNonQueryAsync(Stop))).SqlState;
    }

    [Fact]
    public async Task Forgets_what_is_older_than_the_rule_says_and_keeps_every_hash()
    {
        await PrunedInMarch2025();
        (await Count("select count(*) from cases.access_log"), await Count("select count(*) from cases.readings")).ShouldBe((40, 340));
    }

    [Fact]
    public async Task Is_recorded_with_its_rule_and_the_root_over_what_went()
    {
        var old = await PrunedInMarch2025();
        var recorded = (await Store.Engine.History(TrailRecord.Id, Stop)).ShouldHaveSingleItem();
        (recorded.Actor, recorded.Data).ShouldBe((Pruning.Rule, new ReadingsPruned("cases.example/trail/readings", 300, old.Root.ToString(), new DateOnly(2024, 3, 1), 12)));
    }

    [Fact]
    public async Task What_is_left_verifies_whole_and_says_what_is_left_out()
    {
        await PrunedInMarch2025();
        var verdict = Verify(await Export());
        verdict.Sentence.ShouldBe("The 40 entries from 300 to 339 are those that cases.example/trail/readings signed, and all of them. "
            + "The 300 before them are left out: the file says that they were pruned. Each pruning is in the activity trail.");
    }

    [Fact]
    public async Task Extends_a_checkpoint_from_before_the_pruning()
    {
        var kept = await Read(7, "2024-01-02");
        await PrunedInMarch2025();
        Verify(await Export(since: kept), kept).Valid.ShouldBeTrue();
    }

    [Fact]
    public async Task A_part_of_what_is_left_verifies()
    {
        await PrunedInMarch2025();
        Verify(await Export(new TrailFilter(Actor: "caseworker-1"))).Sentence.ShouldStartWith("The 13 entries in the file (actor caseworker-1) are among the 340");
    }

    [Fact]
    public async Task The_look_at_readings_finds_nothing_wrong_after_it()
    {
        await PrunedInMarch2025();
        (await Faults(), await Store.Guards.Faults(Stop)).ShouldSatisfyAllConditions(both => both.Item1.ShouldBeEmpty(), both => both.Item2.ShouldBeEmpty());
    }

    [Fact]
    public async Task A_reading_that_goes_with_the_pruned_ones_is_missed()
    {
        await PrunedInMarch2025();
        await Database.Source.Run("alter table cases.access_log disable trigger prune_only; delete from cases.access_log where id = 301");
        (await Faults()).ShouldBe(["entry-missing: readings, position 300"]);
    }

    [Fact]
    public async Task Nothing_is_forgotten_before_its_time()
    {
        await Read(5, "2024-03-02");
        Time.Now = new DateTimeOffset(2025, 3, 1, 23, 59, 0, TimeSpan.Zero);
        (await Store.Pruning.Prune(12, Pruning.Rule, Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_crash_left_is_forgotten_at_the_next_round()
    {
        await Read(5, "2024-01-10");
        Time.Now = new DateTimeOffset(2025, 3, 1, 3, 0, 0, TimeSpan.Zero);
        var act = new Act { CommandId = Person(1), Actor = "x", Role = Role.System, OccurredOn = new(2025, 3, 1), Today = new(2025, 3, 1), Now = Time.Now };
        await Store.Engine.Execute(new PruneReadings("cases.example/trail/readings", 5, "root", new(2024, 3, 1), 12), act, Stop);

        await Store.Pruning.Prune(12, Pruning.Rule, Stop);
        (await Count("select count(*) from cases.access_log")).ShouldBe(0);
    }

    [Fact]
    public async Task The_owner_deletes_no_reading_whose_pruning_is_not_recorded()
    {
        await PrunedInMarch2025();
        (await RefusedTo(Database.ConnectionString, "delete from cases.access_log")).ShouldBe("CA003");
    }

    [Theory]
    [InlineData("select actor from cases.access_log")]
    [InlineData("update cases.access_log set actor = ''")]
    [InlineData("delete from cases.readings")]
    [InlineData("insert into cases.access_log (at, actor, role, subject, what) values (now(), '', '', gen_random_uuid(), '')")]
    [InlineData("select data from cases.mt_events")]
    public async Task The_role_that_forgets_can_do_nothing_else(string sql) =>
        (await RefusedTo(Schema.ForPruning(Database.ConnectionString), sql)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public async Task The_application_forgets_nothing() =>
        (await RefusedTo(Schema.ForApplication(Database.ConnectionString), "delete from cases.access_log")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
}
