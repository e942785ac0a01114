using System.IO.Compression;
using Cases.Auditing;
using Cases.Engine;
using Cases.People;
using Cases.Postgres;
using Cases.Testing;
using Cases.Web.CommandLine;

namespace Cases.Web.Tests.CommandLine;

public sealed class OpeningVerbTests : IAsyncLifetime
{
    static readonly Guid Mandate = new("01920000-0000-7000-8000-000000000077");

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cases-opening-");
    TestDatabase database = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Setting.WriteKey(folder.FullName);
        database = await (await TestCluster.Shared).CreateDatabase(Setting.Template);
        await using var store = await Open();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var act = new Act
        {
            CommandId = Guid.CreateVersion7(), Actor = "administrator", Role = Role.Administrator, OccurredOn = Past.Day, Today = today, Now = DateTimeOffset.UtcNow, Reason = Personal.Of("Court order"),
        };
        await store.Engine.Execute(new RegisterPerson(Guid.CreateVersion7(), "lyon", new(Personal.Of(Past.GivenName), Personal.Of(Past.FamilyName))), act with { Role = Role.Caseworker }, Stop);
        await store.Engine.Execute(new GiveMandate(Mandate, "auditor", [PersonalKind.Names], today.AddDays(30), For: "lyon"), act with { CommandId = Guid.CreateVersion7() }, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    Task<Store> Open() => Store.Open(new StoreOptions
    {
        ConnectionString = database.ConnectionString, KeyFolder = Path.Combine(folder.FullName, "secrets"), CheckpointFolder = Path.Combine(folder.FullName, "checkpoints"), Engine = Setting.Engine,
    }, Stop);

    string Zip => Path.Combine(folder.FullName, "opened.zip");

    Task<int> Export(params string[] more) => Verbs.Run(["export", "trail", "--out", Zip, "--connection", database.ConnectionString, "--data", folder.FullName, .. more]);

    [Fact]
    public async Task Opens_what_the_mandate_names_and_records_it_for_the_machine()
    {
        (await Export("--mandate", Mandate.ToString(), "--territory", "lyon")).ShouldBe(Verbs.Done);

        (await Verbs.Run(["verify", Zip])).ShouldBe(Verbs.Done);
        using var archive = ZipFile.OpenRead(Zip);
        using var opened = new StreamReader(archive.GetEntry("opened.ndjson")!.Open());
        (await opened.ReadToEndAsync(Stop)).ShouldContain($"\"value\":\"{Past.FamilyName}\"");
        await using var store = await Open();
        var recorded = (await store.Engine.History(Mandate, Stop))[^1];
        (recorded.Actor, recorded.Data).ShouldBe(("command-line", new FieldsOpened("territory lyon", 2)));
    }

    [Fact]
    public async Task Writes_nothing_under_a_mandate_that_is_none()
    {
        (await Export("--mandate", Guid.Empty.ToString())).ShouldBe(Verbs.Unusable);
        File.Exists(Zip).ShouldBeFalse();
    }

    [Fact]
    public async Task Refuses_a_format_without_room_for_them() => (await Export("--mandate", Mandate.ToString(), "--format", "csv")).ShouldBe(Verbs.Unusable);
}
