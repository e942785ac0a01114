using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cases.Postgres.Server;

/// <summary>The folder that <see cref="OwnServerOptions.DataDirectory"/> names: password and locks are ours, <c>postgres</c> is the server user's.</summary>
sealed record DataFolder(string Root)
{
    const UnixFileMode OursAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    const string UnfinishedPrefix = "new-";

    // A socket's whole path has 104 bytes on macOS, 108 on Linux.
    const int LongestSocketFolder = 80;

    public string Postgres => Path.Combine(Root, "postgres");
    public string Log => Path.Combine(Postgres, "server.log");
    public string StartLock => Path.Combine(Root, "start.lock");
    public string UseLock => Path.Combine(Root, "in-use.lock");
    string PasswordFile => Path.Combine(Root, "postgres.password");

    public string SocketFolder => Encoding.UTF8.GetByteCount(Postgres) <= LongestSocketFolder
        ? Postgres
        : $"/tmp/cases-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Postgres)))[..16]}";

    public static async Task<DataFolder> Open(string path, CancellationToken cancellation)
    {
        var folder = new DataFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        ServerUser.MakeFolderOfOurs(folder.Root);
        ServerUser.LetPass(folder.Root);
        await ServerUser.MakeFolder(folder.Postgres, cancellation);
        return folder;
    }

    public string Data(int major) => Path.Combine(Postgres, major.ToString(CultureInfo.InvariantCulture));

    /// <summary>The major versions there is data of: normally none or one.</summary>
    public IReadOnlyList<int> Majors() =>
        [.. Directory.EnumerateDirectories(Postgres)
            .Select(data => int.TryParse(Path.GetFileName(data), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0)
            .Where(major => major > 0)];

    public string Password() => File.Exists(PasswordFile)
        ? File.ReadAllText(PasswordFile)
        : throw new ServerUnavailableException(
            $"{PasswordFile} is missing, and the data beside it cannot be opened without it. Restore it, or choose another data folder.");

    /// <summary>Makes a new password and writes it to disk before anything depends on it.</summary>
    public string NewPassword()
    {
        var password = RandomNumberGenerator.GetHexString(48, lowercase: true);
        var building = PasswordFile + ".new";
        File.Delete(building);
        Write(building, password, OursAlone);
        File.Move(building, PasswordFile, overwrite: true);
        return password;
    }

    /// <summary>Removes a socket folder that is not part of this one; the stopped server left it empty.</summary>
    public void RemoveSocketFolder()
    {
        if (SocketFolder != Postgres && Directory.Exists(SocketFolder))
            Directory.Delete(SocketFolder);
    }

    /// <summary>A new name for data that is not whole yet.</summary>
    public string Unfinished() => Path.Combine(Postgres, $"{UnfinishedPrefix}{Guid.NewGuid():N}");

    /// <summary>Removes what killed first starts left; what one of them still writes stays for the next time.</summary>
    public void RemoveUnfinished()
    {
        foreach (var left in new DirectoryInfo(Postgres).EnumerateFileSystemInfos(UnfinishedPrefix + "*"))
            try
            {
                if (left is DirectoryInfo directory)
                    directory.Delete(recursive: true);
                else
                    left.Delete();
            }
            catch (IOException) when (left is DirectoryInfo)
            {
                continue;
            }
    }

    /// <summary>What the server said when it last gave up.</summary>
    public string LastFatal() =>
        (File.Exists(Log) ? File.ReadLines(Log).LastOrDefault(static line => line.Contains("FATAL", StringComparison.Ordinal)) : null) ?? $"See {Log}.";

    /// <summary>Throws the data away; the locks stay, since another process may be waiting at one.</summary>
    public void Clear()
    {
        foreach (var data in Directory.EnumerateDirectories(Postgres))
            Directory.Delete(data, recursive: true);
        foreach (var file in Directory.EnumerateFiles(Postgres).Append(PasswordFile))
            File.Delete(file);
    }

    public static void Write(string path, string text, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = mode;
        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }
}
