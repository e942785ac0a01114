using Cases.Postgres;
using Cases.Testing;
using Cases.Web.Hosting;
using Cases.Web.Seeding;

namespace Cases.Web.Tests;

/// <summary>The programme every page test happens in: <c>Given/setting.jsonl</c>, loaded once and copied for each host.</summary>
public static class Setting
{
    public static readonly Guid Programme = SeedIds.Of("programme/cities");
    public static readonly Guid Edition = SeedIds.Of("edition/one");
    public static readonly Guid Lyon = SeedIds.Of("cohort/one/lyon");
    public static readonly Guid Grenoble = SeedIds.Of("cohort/one/grenoble-alpes");

    public static IEngineKind Engine { get; } = Engines.Named(TestedEngine.Name);

    public static readonly TestTemplate Template = new($"web_{TestedEngine.Name.ToLowerInvariant()}", Fill);

    /// <summary>One key for all hosts, since one database was filled for all.</summary>
    public static void WriteKey(string dataDirectory)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataDirectory, "secrets"));
        File.WriteAllText(Path.Combine(folder.FullName, "master.key"), Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(i => (byte)i)]));
    }

    static async Task Fill(string connection)
    {
        var data = Directory.CreateTempSubdirectory("cases-setting-");
        WriteKey(data.FullName);
        var options = new StoreOptions { ConnectionString = connection, KeyFolder = Path.Combine(data.FullName, "secrets"), Engine = Engine };
        var seeds = Path.Combine(AppContext.BaseDirectory, "Given", "setting.jsonl");
        await Seeder.Load(options, seeds, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), static (_, _) => { });
        data.Delete(recursive: true);
    }
}
