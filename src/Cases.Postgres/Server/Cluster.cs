using System.Diagnostics;
using Npgsql;

namespace Cases.Postgres.Server;

/// <summary>The data of one major version, and the server on it. Its caller holds the start lock, or is the last user.</summary>
sealed class Cluster(DataFolder folder, Programs programs, OwnServerOptions options)
{
    public const string SuperUser = "postgres";

    // Seconds pg_ctl waits: recovery after a crash reads all that was written since the last checkpoint.
    const string Timeout = "120";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    string Data => folder.Data(programs.Major);

    bool Exists => Directory.Exists(Data);

    /// <summary>A server that a killed process left, or that another process uses, once it answers; null when there is none.</summary>
    public async Task<PostmasterFile?> Adopt(CancellationToken cancellation)
    {
        var silent = Stopwatch.StartNew();
        for (; PostmasterFile.Read(Data) is { } file; await Task.Delay(Pause, cancellation))
        {
            if (!file.IsServer())
            {
                file.Disown();
                return null;
            }
            switch (await Ask(file.Address, cancellation))
            {
                case Answer.Ready:
                    return file;
                case Answer.NotYet:
                    silent.Restart();
                    break;
                case Answer.None when silent.Elapsed > Patience:
                    await Control(["stop", "-m", "immediate"], cancellation);
                    break;
            }
        }
        return null;
    }

    public async Task<PostmasterFile> Start(CancellationToken cancellation)
    {
        if (!Exists)
            await Initialise(cancellation);
        await ServerUser.MakeFolder(folder.SocketFolder, cancellation);
        options.Progress($"Starting PostgreSQL {programs.Major} in {Data}: for trial and development, not for production");
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(Pause, cancellation))
        {
            await TryStart(cancellation);
            // When that failed, a start that was killed may have come to life meanwhile.
            if (await Adopt(cancellation) is { } running)
                return running;
            var reason = folder.LastFatal();
            // The processes of a killed server need a moment to notice and to let go of its shared memory.
            if (!reason.Contains("shared memory block", StringComparison.Ordinal) || waited.Elapsed > Patience)
                throw new ServerUnavailableException($"PostgreSQL {programs.Major} does not start. {reason}");
        }
    }

    async Task TryStart(CancellationToken cancellation)
    {
        try
        {
            await Control(["start", "-l", folder.Log, "-o", Settings()], cancellation);
        }
        catch (ServerUnavailableException)
        {
            // The server's own log, and not pg_ctl, says why.
        }
    }

    public async Task Stop()
    {
        if (PostmasterFile.Read(Data)?.IsServer() == true)
            await Control(["stop", "-m", "fast"], CancellationToken.None);
        folder.RemoveSocketFolder();
    }

    public string ConnectionString(ServerAddress address, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = address.Host,
        Port = address.Port,
        Username = SuperUser,
        Password = folder.Password(),
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    // Made aside and renamed, so that a first start which is killed leaves nothing that looks like data, wherever its initdb goes on.
    async Task Initialise(CancellationToken cancellation)
    {
        options.Progress($"Making a PostgreSQL {programs.Major} database in {Data}");
        folder.RemoveUnfinished();
        var building = folder.Unfinished();
        var password = building + ".password";
        DataFolder.Write(password, folder.NewPassword(), UnixFileMode.UserRead | UnixFileMode.OtherRead);
        await ServerUser.Run(programs.InitDb, ["-D", building, .. InitDbOptions(password)], folder.Postgres, cancellation);
        File.Delete(password);
        Directory.Move(building, Data);
    }

    IEnumerable<string> InitDbOptions(string password) =>
    [
        "--username", SuperUser, "--pwfile", password, "--auth", "scram-sha-256", "--encoding", "UTF8", "--data-checksums",
        .. programs.Major >= 17
            ? ["--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"]
            : (IEnumerable<string>)["--locale", "C.UTF-8"],
        .. options.Settings.TryGetValue("fsync", out var fsync) && fsync == "off" ? ["--no-sync"] : (IEnumerable<string>)[],
    ];

    // pg_ctl gives the server a session of its own, so a terminal's Ctrl+C ends the app first and the app then ends the server.
    Task Control(IEnumerable<string> command, CancellationToken cancellation) =>
        ServerUser.Run(programs.PgCtl, [.. command, "-D", Data, "-w", "-s", "-t", Timeout], folder.Postgres, cancellation);

    string Settings() => string.Join(' ', ServerSettings.With(options.Settings, ServerAddress.Free(folder.SocketFolder))
        .Select(setting => "-c " + Quote($"{setting.Key}={setting.Value}")));

    // pg_ctl hands its options to the platform's shell.
    static string Quote(string text) =>
        OperatingSystem.IsWindows() ? $"\"{text}\"" : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    async Task<Answer> Ask(ServerAddress? address, CancellationToken cancellation)
    {
        if (address is null)
            return Answer.None;
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString(address, "postgres") + ";Pooling=false;Timeout=5");
            await connection.OpenAsync(cancellation);
            return Answer.Ready;
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.CannotConnectNow)
        {
            return Answer.NotYet;
        }
        catch (NpgsqlException failure) when (failure is not PostgresException)
        {
            return Answer.None;
        }
    }

    enum Answer
    {
        None,

        /// <summary>It recovers from a crash, however long that takes, or is about to stop.</summary>
        NotYet,
        Ready,
    }
}
