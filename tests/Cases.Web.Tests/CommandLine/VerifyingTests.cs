using System.Text;
using Cases.Engine;
using Cases.Postgres;
using Cases.Testing;
using Cases.Trail;
using Cases.Views;
using Cases.Web.CommandLine;
using Cases.Web.Tests.Seeding;

namespace Cases.Web.Tests.CommandLine;

[Collection(nameof(Demonstration))]
public sealed class VerifyingTests(Demonstration demonstration) : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cases-verify-");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    string Key => demonstration.Store.TrailKeys.Verifying[0].ToString();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_receipt_is_valid_by_the_trails_key_alone()
    {
        var file = await Receipt(static text => text);

        (await Verbs.Run(["verify-receipt", file, "--key", Key])).ShouldBe(Verbs.Done);
    }

    [Fact]
    public async Task A_receipt_of_another_place_is_found_out() =>
        (await Verbs.Run(["verify-receipt", await Receipt(text => text.Replace("index 17\n", "index 18\n", StringComparison.Ordinal)), "--key", Key])).ShouldBe(Verbs.FoundWrong);

    [Fact]
    public async Task A_receipt_of_another_trail_is_found_out() =>
        (await Verbs.Run(["verify-receipt", await Receipt(static text => text), "--key", Key, "--origin", "other.example"])).ShouldBe(Verbs.FoundWrong);

    [Fact]
    public async Task What_is_no_receipt_is_said_to_be_none() =>
        (await Verbs.Run(["verify-receipt", await Receipt(static _ => "nothing"), "--key", Key])).ShouldBe(Verbs.Unusable);

    [Fact]
    public async Task There_is_no_receipt_of_what_was_never_recorded() => (await demonstration.Store.Receipts.Of(1_000_000, Stop)).ShouldBeNull();

    [Fact]
    public async Task An_export_extends_an_earlier_one_and_not_the_other_way_round()
    {
        await using var database = await (await TestCluster.Shared).CreateDatabase(Setting.Template);
        Setting.WriteKey(folder.FullName);
        await using var store = await Store.Open(new StoreOptions { ConnectionString = database.ConnectionString, KeyFolder = Path.Combine(folder.FullName, "secrets"), Engine = Setting.Engine }, Stop);
        var early = await Export(store, "early.zip");
        await store.Engine.Execute(new Cases.People.RegisterPerson(Guid.CreateVersion7(), "lyon", new(Personal.Of("A"), Personal.Of("B"))), new Act
        {
            CommandId = Guid.CreateVersion7(), Actor = "caseworker", Role = Role.Caseworker, OccurredOn = Past.Day, Today = Past.Day, Now = DateTimeOffset.UnixEpoch,
        }, Stop);
        await store.Settle(Stop);
        var (late, key) = (await Export(store, "late.zip"), store.TrailKeys.Verifying[0].ToString());

        (await Verbs.Run(["verify", late, "--since", early, "--key", key])).ShouldBe(Verbs.Done);
        (await Verbs.Run(["verify", early, "--since", late, "--key", key])).ShouldBe(Verbs.FoundWrong);
    }

    [Theory]
    [InlineData("\n", Verbs.Done), InlineData("\r\n", Verbs.Done), InlineData("x\n", Verbs.FoundWrong)]
    public async Task An_export_extends_a_checkpoint_that_was_kept_as_a_mail_program_saved_it(string lineEnd, int expected)
    {
        var (export, kept) = (await Export(demonstration.Store, "export.zip"), Path.Combine(folder.FullName, "checkpoint-2026-11-23.txt"));
        var checkpoint = await demonstration.Store.Checkpointer.Sign(Stop);
        await File.WriteAllTextAsync(kept, checkpoint.Text.Replace("\n", lineEnd, StringComparison.Ordinal), new UTF8Encoding(false), Stop);

        (await Verbs.Run(["verify", export, "--since", kept, "--key", Key])).ShouldBe(expected);
    }

    [Fact]
    public async Task A_part_holds_one_territorys_entries_and_extends_an_earlier_export()
    {
        var (early, part) = (await Export(demonstration.Store, "whole.zip"), Path.Combine(folder.FullName, "part.zip"));
        using (var zip = System.IO.Compression.ZipFile.OpenRead(early)) zip.GetEntry("checkpoint").ShouldNotBeNull();
        var filter = new TrailFilter("grenoble-alpes", From: new DateOnly(2025, 1, 1), To: new DateOnly(2025, 12, 31));
        await using (var file = File.Create(part)) await demonstration.Store.Exporter.ExportPart(file, filter, "auditor", new Dictionary<string, string>(), ct: Stop);

        (await Verbs.Run(["verify", part, "--key", Key])).ShouldBe(Verbs.Done);
        using var archive = System.IO.Compression.ZipFile.OpenRead(part);
        using var entries = new StreamReader(archive.GetEntry("entries.ndjson")!.Open());
        var lines = (await entries.ReadToEndAsync(Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBeGreaterThan(100);
        lines.ShouldAllBe(line => line.Contains("\"territory\":\"grenoble-alpes\"", StringComparison.Ordinal) && line.Contains("\"recordedAt\":\"2025-", StringComparison.Ordinal));
    }

    async Task<string> Receipt(Func<string, string> altered)
    {
        var receipt = (await demonstration.Store.Receipts.Of(17, Stop)).ShouldNotBeNull();
        var path = Path.Combine(folder.FullName, "entry.tlog-proof");
        await File.WriteAllTextAsync(path, altered(receipt.ToString()), new UTF8Encoding(false), Stop);
        return path;
    }

    async Task<string> Export(Store store, string name)
    {
        var path = Path.Combine(folder.FullName, name);
        await using var file = File.Create(path);
        await store.Exporter.Export(file, "auditor", AllViews.Views.ToDictionary(v => v.Name, _ => "1"), ct: Stop);
        return path;
    }
}
