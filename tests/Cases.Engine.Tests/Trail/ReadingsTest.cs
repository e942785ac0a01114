using System.Globalization;
using Cases.Postgres;
using Cases.Postgres.Trail;
using Cases.Testing;
using Cases.Trail;
using Npgsql;

namespace Cases.Engine.Tests.Trail;

/// <summary>A store with a clock that is set by hand, to read files in one year and forget it in another.</summary>
public abstract class ReadingsTest : IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cases-readings-");

    private protected TestDatabase Database { get; private set; } = null!;

    private protected Store Store { get; set; } = null!;

    private protected Clock Time { get; } = new();

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Database = await (await TestCluster.Shared).CreateDatabase();
        Store = await Open();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Database.DisposeAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected Task<Store> Open() => Store.Open(new StoreOptions
    {
        ConnectionString = Database.ConnectionString, KeyFolder = Path.Combine(folder.FullName, "secrets"),
        CheckpointFolder = Path.Combine(folder.FullName, "checkpoints"), Time = Time, Views = [],
    }, Stop);

    private protected static Guid Person(int n) => new(n, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 9);

    /// <summary>So many readings, a minute apart, and a checkpoint over them.</summary>
    private protected async Task<Checkpoint> Read(int count, string day)
    {
        Time.Now = DateTimeOffset.Parse(day + "T09:00:00Z", CultureInfo.InvariantCulture);
        for (var i = 0; i < count; i++)
        {
            await Store.AccessLog.Record($"caseworker-{i % 3}", Role.Caseworker, Person(i), "journey", Stop);
            Time.Now += TimeSpan.FromMinutes(1);
        }
        return await Signed();
    }

    private protected async Task<Checkpoint> Signed()
    {
        await Store.Readings.Sequencer.Drain(Stop);
        return (await Store.Readings.Checkpointer.Sign(Stop)).Parse().Checkpoint;
    }

    private protected async Task<byte[]> Export(TrailFilter? filter = null, Checkpoint? since = null)
    {
        using var zip = new MemoryStream();
        await (filter is null ? Store.Readings.Exporter.Export(zip, "auditor-1", new Dictionary<string, string>(), since, ct: Stop)
            : Store.Readings.Exporter.ExportPart(zip, filter, "auditor-1", new Dictionary<string, string>(), since, ct: Stop));
        return zip.ToArray();
    }

    private protected Verdict Verify(byte[] export, Checkpoint? kept = null) =>
        TrailVerifier.Verify(new MemoryStream(export), new Trust(Store.Readings.Keys.Verifying, "cases.example/trail/readings", kept), Stop);

    private protected async Task<string[]> Faults() =>
        [.. (await Store.Readings.Check.Faults(static (_, _) => Task.CompletedTask, Stop).ToListAsync(Stop)).Select(f => f.ToString())];

    private protected async Task<long> Count(string sql)
    {
        await using var select = Database.Source.CreateCommand(sql);
        return (long)(await select.ExecuteScalarAsync(Stop))!;
    }

    private protected sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2024, 1, 1, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
