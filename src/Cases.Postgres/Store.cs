using Cases.Engine;
using Cases.Postgres.Sealing;
using Cases.Postgres.Server;
using Cases.Postgres.Trail;
using Cases.Postgres.Views;
using Cases.Views;
using Npgsql;

namespace Cases.Postgres;

/// <summary>Where a store is and what it goes by.</summary>
public sealed record StoreOptions
{
    /// <summary>Any role that may make the schema; the store itself then works under <c>cases_app</c>, which cannot change what is recorded.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The folder of the master key and of the trail's signing keys. Outside the database, and backed up apart from it.</summary>
    public required string KeyFolder { get; init; }

    /// <summary>The trail's public name (C2SP tlog-checkpoint): a schema-less address; null for the name its keys have.</summary>
    public string? Origin { get; init; }

    /// <summary>Where checkpoints are handed out (<see cref="CheckpointFolder"/>): outside the database, on another disk at best; null for nowhere.</summary>
    public string? CheckpointFolder { get; init; }

    /// <summary>Who cosigns checkpoints.</summary>
    public IReadOnlyList<WitnessAddress> Witnesses { get; init; } = [];

    /// <summary>Opens a store whose trail does not extend what was handed out, to look at it and to go on under another origin.</summary>
    public bool EvenForked { get; init; }

    /// <summary>How many months who read whose file is kept; 0 for ever.</summary>
    public int ReadingsMonths { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public EventNames Names { get; init; } = EventNames.Domain;

    public IReadOnlyList<IView> Views { get; init; } = AllViews.Views;

    /// <summary>The zone by whose calendar the rules of tasks go (<see cref="DueTasks"/>); null where no rule is looked at.</summary>
    public TimeZoneInfo? TaskZone { get; init; }

    /// <summary>What works on it; the database may have been written by another.</summary>
    public IEngineKind Engine { get; init; } = PostgresEngine.Kind;
}

/// <summary>A Cases database with all that works on it, opened once a process.</summary>
public sealed class Store : IAsyncDisposable
{
    readonly NpgsqlDataSource engineSource;
    readonly Cosigning? cosigning;
    bool disposed;

    Store(StoreOptions options)
    {
        Options = options;
        Source = Connect(Schema.ForApplication(options.ConnectionString));
        engineSource = Connect(Schema.ForEngine(options.ConnectionString));
        Keys = new KeyRing(engineSource, MasterKey.LoadOrCreate(Path.Combine(options.KeyFolder, "master.key")), options.Time);
        var tokens = Tokens.From(Keys);
        Engine = options.Engine.Open(new EngineParts(engineSource, Keys, options.Names, options.Time, new InlineViews(options.Views, tokens)));
        CatchUp = new CatchUp(Engine, engineSource, options.Views, tokens, options.Time);
        Rebuild = new Rebuild(Engine, Source, tokens, options.Time);
        Check = new ViewCheck(Engine, Source, tokens);
        AsOf = new AsOf(Engine);
        Sequencer = new Sequencer(engineSource, options.Time);
        Engine.Recorded += Sequencer.Wake;
        Sequencer.Extended += _ => CatchUp.Wake();
        TrailKeys = TrailKeys.LoadOrCreate(options.KeyFolder, options.Origin);
        var folder = options.CheckpointFolder is { } path ? new CheckpointFolder(path) : null;
        cosigning = options.Witnesses.Count > 0 ? new Cosigning(Source, options.Witnesses, options.Time) : null;
        Checkpointer = new Checkpointer(Source, TrailKeys, options.Time, folder, cosigning);
        Exporter = new TrailExporter(Source, Checkpointer, TrailKeys, options.Time);
        Opening = new FieldOpening(Exporter, Sequencer, Engine, Keys);
        Receipts = new TrailReceipts(Source, Exporter, Checkpointer);
        Tasks = options.TaskZone is { } zone ? new DueTasks(Source, options.Time, zone) : null;
        Clock = new TrailClock(Source);
        TrailCheck = new TrailCheck(Source, Exporter);
        Guards = new GuardCheck(Source);
        Readings = new ReadingsTrail(engineSource, Source, options, TrailKeys.Origin);
        Pruning = new Pruning(Source, Engine, Readings, options);
        SelfCheck = new SelfCheck([TrailCheck, Readings.Check], Guards, options.Time);
        AccessLog = new AccessLog(Source, options.Time);
        Documents = new StoredDocuments(Source, Keys);
    }

    public StoreOptions Options { get; }

    /// <summary>For reading views, under the application's role.</summary>
    public NpgsqlDataSource Source { get; }

    public KeyRing Keys { get; }

    public IStoreEngine Engine { get; }

    public CatchUp CatchUp { get; }

    public Rebuild Rebuild { get; }

    public ViewCheck Check { get; }

    public AsOf AsOf { get; }

    public Sequencer Sequencer { get; }

    public TrailKeys TrailKeys { get; }

    public Checkpointer Checkpointer { get; }

    public TrailExporter Exporter { get; }

    public TrailReceipts Receipts { get; }

    public FieldOpening Opening { get; }

    public TrailClock Clock { get; }

    public TrailCheck TrailCheck { get; }

    public GuardCheck Guards { get; }

    public SelfCheck SelfCheck { get; }

    public AccessLog AccessLog { get; }

    public StoredDocuments Documents { get; }

    /// <summary>The trail of what <see cref="AccessLog"/> recorded.</summary>
    public ReadingsTrail Readings { get; }

    public Pruning Pruning { get; }

    /// <summary>What the rules find to be done; null where none is looked at.</summary>
    public DueTasks? Tasks { get; }

    /// <summary>Checks the server's version, makes or upgrades the schema, and opens the store.</summary>
    /// <exception cref="ServerUnavailableException">The server is too old.</exception>
    /// <exception cref="WrongMasterKeyException">The key folder is another database's.</exception>
    /// <exception cref="TrailForkedException">The database was restored to before the newest checkpoint that was handed out.</exception>
    public static async Task<Store> Open(StoreOptions options, CancellationToken ct = default)
    {
        await using (var connection = new NpgsqlConnection(options.ConnectionString))
        {
            await connection.OpenAsync(ct);
            ServerVersion.Check(connection);
        }
        await Schema.Migrate(options.ConnectionString, ct);
        await options.Engine.Migrate(options.ConnectionString, ct);
        var store = new Store(options);
        try
        {
            await store.Keys.CheckMaster(ct);
            if (!options.EvenForked)
            {
                await store.Checkpointer.RefuseFork(ct);
                await store.Readings.Checkpointer.RefuseFork(ct);
            }
            await store.Rebuild.Changed(options.Views.Where(v => v.Inline), ct: ct);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    // What a page or a command asks is traced as part of it; the looks of idle workers are nobody's story.
    static NpgsqlDataSource Connect(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.ConfigureTracing(tracing => tracing.ConfigureCommandFilter(_ => System.Diagnostics.Activity.Current is not null)
            .ConfigureBatchFilter(_ => System.Diagnostics.Activity.Current is not null));
        return builder.Build();
    }

    /// <summary>Gives every event its position and brings every view up to it.</summary>
    public async Task Settle(CancellationToken ct = default)
    {
        await Sequencer.Drain(ct);
        await CatchUp.Drain(ct);
    }

    /// <summary>The work behind the commands: positions, checkpoints, views, the look at all of it again, and forgetting old readings. Until cancelled; shared with the other processes on this database.</summary>
    /// <param name="failed">Told of each failure, before the next attempt.</param>
    /// <param name="ct">Ends it.</param>
    public Task Run(Action<Exception> failed, CancellationToken ct) =>
        Task.WhenAll(Sequencer.Run(failed, ct), Checkpointer.Run(failed, ct), SelfCheck.Run(failed, ct), Readings.Run(failed, ct), Pruning.Run(failed, ct), Engine.Follow(CatchUp, Tasks, failed, ct));

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, true)) return;
        Sequencer.Dispose();
        Readings.Dispose();
        CatchUp.Dispose();
        await Engine.DisposeAsync();
        cosigning?.Dispose();
        await engineSource.DisposeAsync();
        await Source.DisposeAsync();
    }
}
