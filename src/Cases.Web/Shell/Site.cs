using Cases.Documents;
using Cases.Engine;
using Cases.Postgres;
using Cases.Postgres.Server;
using Cases.Postgres.Trail;
using Cases.Web.Hosting;

namespace Cases.Web.Shell;

/// <summary>What the operator says about this installation.</summary>
/// <param name="DataDirectory">Where keys and the demonstration's sign-ins are kept: <c>--data DIR</c>, else a per-user folder.</param>
/// <param name="IsHttps">Whether people reach the site by https, as <c>PublicUrl</c> says, or the addresses it listens on.</param>
/// <param name="TimeZone">The zone in which times are shown where no territory says otherwise; <c>TimeZone</c>, an IANA identifier.</param>
/// <param name="Connection">The database that was named: <c>--connection</c>, else <c>ConnectionStrings__Cases</c>; null for one of our own.</param>
/// <param name="Origin">The trail's public name; <c>Trail__Origin</c>; that of its keys where nothing is said.</param>
/// <param name="CheckpointFolder">Where checkpoints are handed out; <c>Trail__Folder</c>; <c>checkpoints</c> in the data directory where nothing is said.</param>
/// <param name="Witnesses">Who cosigns checkpoints; <c>Trail__Witnesses__0</c> and so on, each an address and a key.</param>
/// <param name="ReadingsMonths">How many months who read whose file is kept; <c>Readings__Months</c>; twelve where nothing is said, 0 for ever.</param>
/// <param name="DocumentMegabytes">The largest document that is taken; <c>Documents__MostMegabytes</c>, from 1 to 20; 10 where nothing is said.</param>
/// <param name="Engine">Postgres or Marten; <c>Cases__Engine</c>; Postgres where nothing is said.</param>
/// <param name="TaskRules">Whether rules raise tasks; <c>TaskRules</c>; so where nothing is said.</param>
/// <param name="Demonstration">Whether demonstration accounts may sign in; <c>Demonstration</c>; by default only where no connection string names a real database.</param>
public sealed record Site(string DataDirectory, bool IsHttps, TimeZoneInfo TimeZone, string? Connection, string? Origin, string? Engine, bool TaskRules, bool Demonstration,
    string CheckpointFolder, IReadOnlyList<WitnessAddress> Witnesses, int ReadingsMonths, int DocumentMegabytes)
{
    /// <summary>What people type, without a slash at its end; <c>PublicUrl</c>; null where nothing is said.</summary>
    public string? PublicUrl { get; private init; }

    /// <summary>The address under which the reader's calendar, or another program, finds that path.</summary>
    public string AddressOf(HttpRequest request, string path) => $"{PublicUrl ?? $"{request.Scheme}://{request.Host}"}{path}";

    public static Site From(IConfiguration configuration)
    {
        var data = configuration["data"];
        var connection = configuration["connection"] ?? configuration.GetConnectionString("Cases");
        var address = configuration["PublicUrl"] ?? configuration["urls"] ?? "";
        var directory = Path.GetFullPath(string.IsNullOrWhiteSpace(data) ? OwnServerOptions.DefaultDataDirectory : data);
        return new Site(
            directory,
            address.Contains("https://", StringComparison.OrdinalIgnoreCase),
            TimeZoneInfo.FindSystemTimeZoneById(configuration["TimeZone"] ?? "Europe/Paris"),
            connection,
            configuration["Trail:Origin"],
            configuration["Cases:Engine"],
            configuration.GetValue("TaskRules", true),
            configuration.GetValue("Demonstration", connection is null),
            configuration["Trail:Folder"] ?? Path.Combine(directory, "checkpoints"),
            [.. (configuration.GetSection("Trail:Witnesses").Get<string[]>() ?? []).Select(WitnessAddress.Parse)],
            Math.Max(0, configuration.GetValue("Readings:Months", 12)),
            Math.Clamp(configuration.GetValue("Documents:MostMegabytes", 10), 1, AttachDocument.MostBytes / 1024 / 1024))
        {
            PublicUrl = configuration["PublicUrl"] is { Length: > 0 } url ? url.TrimEnd('/') : null,
        };
    }

    public StoreOptions StoreOptions(Database database, TimeProvider time) => new()
    {
        ConnectionString = database.ConnectionString, KeyFolder = PrivateFolder("secrets").FullName, Origin = Origin, Time = time,
        CheckpointFolder = CheckpointFolder, Witnesses = Witnesses, Engine = Engines.Named(Engine), TaskZone = TaskRules ? TimeZone : null, ReadingsMonths = ReadingsMonths,
    };

    /// <summary>An act of whoever works on the machine itself.</summary>
    public Act ActNow(TimeProvider time)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZone).DateTime);
        return new Act { CommandId = Guid.Empty, Actor = "command-line", Role = Role.Administrator, OccurredOn = today, Now = now, Today = today };
    }

    /// <summary>A folder of the data directory that only this process's user may open.</summary>
    public DirectoryInfo PrivateFolder(string name)
    {
        var path = Path.Combine(DataDirectory, name);
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
