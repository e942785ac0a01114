using Cases.Engine;
using Cases.Postgres;
using Cases.Postgres.Server;
using Npgsql;

namespace Cases.Benchmarks;

/// <summary>A server of the run's own, with fsync, and stores on fresh databases.</summary>
sealed class Arena : IAsyncDisposable
{
    readonly OwnServer server;
    readonly string folder;
    int databases;

    Arena(OwnServer server, string folder) => (this.server, this.folder) = (server, folder);

    public int MajorVersion => server.MajorVersion;

    public static async Task<Arena> Open()
    {
        var folder = Path.Combine(OperatingSystem.IsWindows() ? Path.GetTempPath() : "/tmp", $"cases-bench-{Environment.ProcessId}");
        var settings = new Dictionary<string, string> { ["shared_buffers"] = "1GB", ["max_wal_size"] = "8GB", ["max_connections"] = "200" };
        return new Arena(await OwnServer.Start(new OwnServerOptions { DataDirectory = folder, Settings = settings }), folder);
    }

    /// <summary>A store on a new database: all that a host has, with the toy's events and views.</summary>
    public Task<Store> Store(params IView[] views) => Store(PostgresEngine.Kind, views);

    public async Task<Store> Store(IEngineKind engine, params IView[] views)
    {
        return await Postgres.Store.Open(new StoreOptions
        {
            ConnectionString = await Database(), KeyFolder = Path.Combine(folder, "secrets"), Names = new EventNames(typeof(Ticked).Assembly), Views = views, Engine = engine,
        });
    }

    /// <summary>A new and empty database.</summary>
    public async Task<string> Database()
    {
        var name = $"bench{++databases}";
        await using var admin = NpgsqlDataSource.Create(server.ConnectionString("postgres") + ";Pooling=false");
        await using var create = admin.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync();
        return server.ConnectionString(name);
    }

    /// <summary>A folder that ends with the run.</summary>
    public string Folder(string name) => Path.Combine(folder, name);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>What every workload does to fill or drive a store.</summary>
static class Work
{
    static int commands;

    public static Act Act() => new()
    {
        CommandId = Guid.CreateVersion7(), Actor = "bench", Role = Role.Caseworker, OccurredOn = new DateOnly(2025, 1, 1).AddDays(Interlocked.Increment(ref commands) % 300),
        Today = new DateOnly(2026, 1, 1), Now = DateTimeOffset.UnixEpoch,
    };

    public static Guid Clock(int n) => Ids.Of("clock", n);

    /// <summary>Streams of 50 events each, written by one statement as an engine would have left them, and given their positions.</summary>
    public static async Task Fill(this Store store, int events)
    {
        await using (var admin = NpgsqlDataSource.Create(store.Options.ConnectionString))
        {
            await Run(admin, """
                insert into cases.mt_streams (id, tenant_id, type, version) select md5('clock' || s)::uuid, 'lyon', 'clock', 50 from generate_series(1, $1 / 50) s
                """, events);
            await Run(admin, $"""
                insert into cases.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, headers, user_name)
                select nextval('cases.mt_events_sequence'), gen_random_uuid(), md5('clock' || s)::uuid, v,
                    jsonb_build_object('number', v, 'session', md5('session' || (s % 100))::uuid, 'status', 'present', 'hours', 1.5, 'text', '{Ticked.Of(1).Text}'), 'ticked', now(), 'lyon',
                    jsonb_build_object('actor', 'bench', 'role', 'caseworker', 'command', gen_random_uuid(), 'occurredOn', '2025-01-01', 'subject', md5('clock' || s)::uuid), 'bench'
                from generate_series(1, 50) v, generate_series(1, $1 / 50) s
                """, events);
            await Run(admin, "analyze cases.mt_streams; analyze cases.mt_events", null);
        }
    }

    /// <summary>Callers that each do their share, one after the other.</summary>
    public static async Task<long> Share(int callers, int each, Func<int, int, Task> work)
    {
        await Task.WhenAll(Enumerable.Range(0, callers).Select(c => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++) await work(c, i);
        })));
        return (long)callers * each;
    }

    static async Task Run(NpgsqlDataSource source, string sql, object? parameter)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        if (parameter is not null) command.Parameters.Add(new() { Value = parameter });
        await command.ExecuteNonQueryAsync();
    }
}
