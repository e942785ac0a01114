namespace Cases.Postgres.Server;

/// <summary>A lock on a file, which the operating system releases even when the process is killed.</summary>
static class FileLock
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static Task<FileStream> Shared(string path, CancellationToken cancellation) => Wait(path, FileShare.Read, cancellation);

    public static Task<FileStream> Exclusive(string path, CancellationToken cancellation) => Wait(path, FileShare.None, cancellation);

    /// <returns>Null when another holds the lock.</returns>
    public static FileStream? TryExclusive(string path) => Try(path, FileShare.None);

    static async Task<FileStream> Wait(string path, FileShare share, CancellationToken cancellation)
    {
        for (;;)
        {
            if (Try(path, share) is { } held)
                return held;
            await Task.Delay(Pause, cancellation);
        }
    }

    // No other user of the machine can open it, and so none can hold it.
    static FileStreamOptions OfOurs(FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Read, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    static FileStream? Try(string path, FileShare share)
    {
        try
        {
            return new FileStream(path, OfOurs(share));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
