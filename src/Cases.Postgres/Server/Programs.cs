using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Cases.Postgres.Server;

/// <summary>PostgreSQL's <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c> of one version, in one folder.</summary>
sealed partial record Programs(string Folder, int Major)
{
    static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];
    static readonly string Suffix = OperatingSystem.IsWindows() ? ".exe" : "";

    public string InitDb => Program(Folder, "initdb");
    public string PgCtl => Program(Folder, "pg_ctl");

    /// <summary>The first that runs here and can open the data that exists.</summary>
    /// <param name="folder">Where the data is, or will be.</param>
    /// <exception cref="ServerUnavailableException">There is none; the message says which would do.</exception>
    public static Programs Choose(ServerBinaries binaries, DataFolder folder, Action<string> progress)
    {
        var existing = folder.Majors();
        if (All(binaries, progress).FirstOrDefault(programs => existing.Count == 0 || existing.Contains(programs.Major)) is { } chosen)
            return chosen;
        throw new ServerUnavailableException(existing.Count == 0
            ? "There is no PostgreSQL to start. Install Node 20 or later and build again, "
                + $"install PostgreSQL {ServerVersion.Oldest} or later, or set ConnectionStrings__Cases to a server's connection string."
            : $"{folder.Root} holds data of PostgreSQL {string.Join(", ", existing)}, which is not at hand. "
                + "Nothing was touched: install that version, or choose another data folder.");
    }

    /// <summary>All that run here, the preferred one first.</summary>
    public static IEnumerable<Programs> All(ServerBinaries binaries, Action<string> progress) =>
        Folders(binaries, progress).Select(Read).OfType<Programs>();

    static IEnumerable<string> Folders(ServerBinaries binaries, Action<string> progress)
    {
        if (binaries != ServerBinaries.Installed && EmbeddedPackage.Programs(progress) is { } embedded)
            yield return embedded;
        if (binaries != ServerBinaries.Embedded)
            foreach (var installed in Installed())
                yield return installed;
    }

    static IEnumerable<string> Installed()
    {
        var debian = new DirectoryInfo("/usr/lib/postgresql");
        var versions = debian.Exists ? debian.GetDirectories() : [];
        return versions.Where(v => int.TryParse(v.Name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .OrderByDescending(v => int.Parse(v.Name, CultureInfo.InvariantCulture))
            .Select(v => Path.Combine(v.FullName, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
    }

    static Programs? Read(string folder)
    {
        if (!Needed.All(name => File.Exists(Program(folder, name))))
            return null;
        using var process = Process.Start(new ProcessStartInfo(Program(folder, "postgres"), "--version") { RedirectStandardOutput = true })!;
        var major = Number().Match(process.StandardOutput.ReadToEnd());
        // No number when the programs are for another C library: Alpine's, for one.
        return major.Success && int.Parse(major.Value, CultureInfo.InvariantCulture) is var number and >= ServerVersion.Oldest
            ? new(folder, number)
            : null;
    }

    static string Program(string folder, string name) => Path.Combine(folder, name + Suffix);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
