using System.ComponentModel;
using System.Diagnostics;

namespace Cases.Postgres.Server;

/// <summary>
/// The user PostgreSQL's programs run as: ours, or as root, which they refuse, the machine's <c>postgres</c> or <c>nobody</c>.
/// </summary>
static class ServerUser
{
    const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    public static string ApplicationData =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);

    static string Unprivileged { get; } =
        IsRoot && File.ReadLines("/etc/passwd").Any(static line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="ServerUnavailableException">It failed; the message quotes what it said.</exception>
    public static async Task Run(string program, IEnumerable<string> arguments, string workingDirectory, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (IsRoot)
            start.UserName = Unprivileged;
        using var process = Launch(start);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        // What a success says is not waited for: on Windows the server inherits the pipe and never closes it.
        if (process.ExitCode != 0)
            throw new ServerUnavailableException($"{Path.GetFileName(program)} failed: {string.Join('\n', await said).Trim()}");
    }

    static Process Launch(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception denied)
        {
            var user = IsRoot ? Unprivileged : Environment.UserName;
            throw new ServerUnavailableException($"{start.FileName} cannot be run as the user \"{user}\": {denied.Message}");
        }
    }

    /// <summary>Makes a folder that only we can enter.</summary>
    public static void MakeFolderOfOurs(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, Private);
    }

    /// <summary>Makes a folder that only the server's user and root can enter.</summary>
    public static async Task MakeFolder(string path, CancellationToken cancellation)
    {
        if (!IsRoot)
            MakeFolderOfOurs(path);
        else if (!Directory.Exists(path))
            await Process.Start("install", ["-d", "-o", Unprivileged, "-m", "700", path]).WaitForExitAsync(cancellation);
    }

    /// <summary>As root, lets the server's user pass through the folder; what is in it keeps its own permissions.</summary>
    /// <exception cref="ServerUnavailableException">A folder above it is closed to other users, and is not ours to open.</exception>
    public static void LetPass(string folder)
    {
        if (!IsRoot || OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute);
        for (var parent = Directory.GetParent(folder); parent is not null; parent = parent.Parent)
            if (!parent.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                throw new ServerUnavailableException(
                    $"PostgreSQL does not run as root, and the user \"{Unprivileged}\" it runs as instead cannot enter {parent.FullName}. "
                    + "Choose a data folder elsewhere, or do not run as root.");
    }
}
