namespace Cases.Postgres.Server;

/// <summary>
/// A PostgreSQL of our own, for trying Cases out, for development and for tests. The server is a process apart that outlives a killed app:
/// the next start on the same folder takes it over. Processes on one folder share it, and the last one to leave stops it.
/// </summary>
public sealed class OwnServer : IAsyncDisposable
{
    readonly DataFolder folder;
    readonly Cluster cluster;
    readonly PostmasterFile postmaster;
    readonly OwnServerOptions options;
    FileStream? use;

    OwnServer(
        DataFolder folder, Cluster cluster, PostmasterFile postmaster, OwnServerOptions options, int major, FileStream use) =>
        (this.folder, this.cluster, this.postmaster, this.options, MajorVersion, this.use) = (folder, cluster, postmaster, options, major, use);

    public int MajorVersion { get; }

    /// <summary>The server's first process, the parent of all its others.</summary>
    public int ProcessId => postmaster.ProcessId;

    /// <summary>Starts the server, or joins the one that runs on this folder. Returns when it answers.</summary>
    /// <exception cref="ServerUnavailableException">It cannot run here; the message says why, and what to do.</exception>
    public static async Task<OwnServer> Start(OwnServerOptions options, CancellationToken cancellation = default)
    {
        try
        {
            return await StartOrJoin(options, cancellation);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new ServerUnavailableException($"{denied.Message} Choose a data folder of your own.");
        }
    }

    static async Task<OwnServer> StartOrJoin(OwnServerOptions options, CancellationToken cancellation)
    {
        var folder = await DataFolder.Open(options.DataDirectory, cancellation);
        await using var starting = await FileLock.Exclusive(folder.StartLock, cancellation);
        if (options.Temporary)
            await Sweep(folder, options, cancellation);
        var use = await FileLock.Shared(folder.UseLock, cancellation);
        try
        {
            var programs = Programs.Choose(options.Binaries, folder, options.Progress);
            var cluster = new Cluster(folder, programs, options);
            var postmaster = await cluster.Adopt(cancellation) ?? await cluster.Start(cancellation);
            return new OwnServer(folder, cluster, postmaster, options, programs.Major, use);
        }
        catch
        {
            await use.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whether <see cref="Start"/> would find programs to run for a new folder.</summary>
    public static bool IsAvailable(ServerBinaries binaries) => Programs.All(binaries, static _ => { }).Any();

    /// <summary>Npgsql's connection string for the superuser, who makes roles and databases.</summary>
    /// <param name="database">It need not exist yet.</param>
    public string ConnectionString(string database) => cluster.ConnectionString(postmaster.Address!, database);

    /// <summary>Leaves the server; the last one to leave stops it and waits until its data is safely on disk.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref use, null) is not { } held)
            return;
        await held.DisposeAsync();
        await using var alone = FileLock.TryExclusive(folder.UseLock);
        if (alone is null)
            return;
        await cluster.Stop();
        if (options.Temporary)
            folder.Clear();
    }

    // A temporary server that nobody uses is what a killed run left.
    static async Task Sweep(DataFolder folder, OwnServerOptions options, CancellationToken cancellation)
    {
        await using var alone = FileLock.TryExclusive(folder.UseLock);
        if (alone is null)
            return;
        if (folder.Majors() is [_, ..])
        {
            var left = new Cluster(folder, Programs.Choose(options.Binaries, folder, options.Progress), options);
            if (await left.Adopt(cancellation) is not null)
                await left.Stop();
        }
        folder.Clear();
    }
}
