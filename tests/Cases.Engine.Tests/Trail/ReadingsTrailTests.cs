using System.Text;
using Cases.Postgres.Trail;
using Cases.Trail;

namespace Cases.Engine.Tests.Trail;

public sealed class ReadingsTrailTests : ReadingsTest
{
    static string Entries(byte[] export)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(export));
        using var entries = new StreamReader(zip.GetEntry("entries.ndjson")!.Open(), Encoding.UTF8);
        return entries.ReadToEnd();
    }

    [Fact]
    public async Task Is_a_whole_trail_of_its_own_that_verifies_offline()
    {
        await Read(300, "2024-01-10");
        Verify(await Export()).Sentence.ShouldBe("All 300 entries are those that cases.example/trail/readings signed.");
    }

    [Fact]
    public async Task Keeps_account_person_page_and_time_and_nothing_else()
    {
        await Read(1, "2024-01-10");
        var line = Entries(await Export());
        System.Text.RegularExpressions.Regex.Replace(line, "\"id\":\"[0-9a-f-]{36}\"", "\"id\":\"…\"").ShouldBe(
            """{"data":{"what":"journey"},"headers":{"actor":"caseworker-0","role":"caseworker"},"id":"…","position":0,"recordedAt":"2024-01-10T09:00:00.000000Z","stream":"00000000-0000-4000-8000-000000000009","streamType":"reading","subject":"00000000-0000-4000-8000-000000000009","type":"journey","version":1}""" + "\n");
    }

    [Fact]
    public async Task A_reading_of_the_trail_has_no_person()
    {
        await Store.AccessLog.Record("auditor-1", Role.Auditor, Guid.Empty, "trail-export csv: territory lyon", Stop);
        await Signed();
        Entries(await Export()).ShouldContain("\"streamType\":\"reading\",\"type\":\"trail-export\"");
    }

    [Fact]
    public async Task Has_keys_that_the_other_trail_has_not()
    {
        await Read(1, "2024-01-10");
        TrailVerifier.Verify(new MemoryStream(await Export()), new Trust(Store.TrailKeys.Verifying), Stop).Code.ShouldBe("key-unknown");
    }

    [Theory, InlineData("person", 100), InlineData("actor", 100), InlineData("day", 0), InlineData("type", 300)]
    public async Task Gives_a_part_that_verifies(string by, int held)
    {
        await Read(300, "2024-01-10");
        var filter = by switch
        {
            "person" => new TrailFilter(Person: Person(4)),
            "actor" => new TrailFilter(Actor: "caseworker-1"),
            "day" => new TrailFilter(From: new DateOnly(2024, 1, 11)),
            _ => new TrailFilter(Type: "journey"),
        };
        Verify(await Export(filter)).Sentence.ShouldStartWith($"The {(by == "person" ? 1 : held)} entries in the file");
    }

    [Fact]
    public async Task Extends_what_was_exported_before()
    {
        var kept = await Read(10, "2024-01-10");
        await Read(10, "2024-01-11");
        Verify(await Export(), kept).Valid.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_processes_give_each_reading_one_position()
    {
        await using var other = await Open();
        using var end = new CancellationTokenSource();
        var working = new[] { Store, other }.Select(store => store.Readings.Sequencer.Run(static _ => { }, end.Token)).ToArray();
        for (var i = 0; i < 100; i++) await (i % 2 == 0 ? Store : other).AccessLog.Record("caseworker-0", Role.Caseworker, Person(i), "journey", Stop);
        await Store.Readings.Sequencer.Drain(Stop);
        await end.CancelAsync();
        await Task.WhenAll(working);

        (await Count("select count(*) from cases.access_log l left join cases.readings t on t.seq_id = l.id where t.position is null")).ShouldBe(0);
        (await Count("select max(position) from cases.readings")).ShouldBe(99);
    }

    [Fact]
    public async Task A_restore_to_before_a_reading_that_was_shown_is_refused()
    {
        await Read(3, "2024-01-10");
        await Database.Source.Run("alter table cases.readings disable trigger append_only; delete from cases.readings; "
            + "update cases.readings_head set size = 0, edge = '', low_water = 0; alter table cases.readings enable trigger append_only");

        (await Should.ThrowAsync<TrailForkedException>(Open())).Message.ShouldContain("does not extend the checkpoint of 3 entries");
    }

    [Fact]
    public async Task Nothing_is_wrong_with_readings_nobody_meddled_with()
    {
        await Read(300, "2024-01-10");
        (await Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_the_reading_that_was_made_anothers()
    {
        await Read(5, "2024-01-10");
        await Database.Source.Run("alter table cases.access_log disable trigger append_only; update cases.access_log set actor = 'somebody' where id = 3");
        (await Faults()).ShouldBe(["entry-altered: readings, position 2"]);
    }

    [Fact]
    public async Task Names_the_reading_that_is_gone_without_a_pruning()
    {
        await Read(5, "2024-01-10");
        await Database.Source.Run("alter table cases.access_log disable trigger prune_only; delete from cases.access_log where id = 3");
        (await Faults()).ShouldBe(["entry-missing: readings, position 2"]);
    }

    [Fact]
    public async Task The_look_at_everything_looks_at_readings_too()
    {
        await Read(5, "2024-01-10");
        await Database.Source.Run("alter table cases.access_log disable trigger append_only; update cases.access_log set what = 'sheet' where id = 1; alter table cases.access_log enable trigger append_only");
        (await Store.SelfCheck.Pass(static () => Task.CompletedTask, Stop)).Faults.ShouldBe([new TrailFault("entry-altered", "readings, position 0")]);
    }
}
