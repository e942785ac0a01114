using Cases.Trail;
using Npgsql;

namespace Cases.Postgres.Trail;

/// <summary>The trail of who read whose file: an origin, keys, a tree and checkpoints of its own, made by the same code as the trail of what was done.</summary>
/// <remarks>Readings are inserted as ever; positions and signatures follow behind, and no page waits for them.</remarks>
public sealed class ReadingsTrail : IDisposable
{
    /// <param name="engineSource">For sequencing.</param>
    /// <param name="source">For all else, under the application's role.</param>
    /// <param name="options">The store's.</param>
    /// <param name="activityOrigin">The name of the other trail, to be named by where this one has no name yet.</param>
    internal ReadingsTrail(NpgsqlDataSource engineSource, NpgsqlDataSource source, StoreOptions options, string activityOrigin)
    {
        var tables = TrailTables.Readings;
        Keys = TrailKeys.LoadOrCreate(KeyFolder(options), TrailKeys.NameIn(KeyFolder(options)) ?? OriginUnder(activityOrigin));
        Sequencer = new Sequencer(engineSource, options.Time, tables);
        Checkpointer = new Checkpointer(source, Keys, options.Time, Folder(options), which: tables);
        Exporter = new TrailExporter(source, Checkpointer, Keys, options.Time, tables);
        Check = new TrailCheck(source, Exporter, tables);
    }

    public TrailKeys Keys { get; }

    public Sequencer Sequencer { get; }

    public Checkpointer Checkpointer { get; }

    public TrailExporter Exporter { get; }

    public TrailCheck Check { get; }

    /// <summary>Where its keys are: beside those of the other trail.</summary>
    public static string KeyFolder(StoreOptions options) => Path.Combine(options.KeyFolder, "readings");

    /// <summary>Where its checkpoints are handed out; null for nowhere.</summary>
    public static CheckpointFolder? Folder(StoreOptions options) =>
        options.CheckpointFolder is { } path ? new CheckpointFolder(Path.Combine(path, "readings")) : null;

    /// <summary>The name it has beside another trail.</summary>
    public static string OriginUnder(string activityOrigin) => $"{activityOrigin}/readings";

    public Task Run(Action<Exception> failed, CancellationToken ct) => Task.WhenAll(Sequencer.Run(failed, ct), Checkpointer.Run(failed, ct));

    public void Dispose() => Sequencer.Dispose();
}
