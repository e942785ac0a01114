using Cases.Engine;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Npgsql;

namespace Cases.Postgres;

/// <summary>An engine on a store's database.</summary>
public interface IStoreEngine : IEngine, IAsyncDisposable
{
    /// <summary>Raised in this process after something was recorded, so that the sequencer need not wait for its next look.</summary>
    event Action? Recorded;

    /// <summary>Keeps the views that are not inline behind the trail, and raises the tasks that are due, until cancelled; shared with the other processes on this database.</summary>
    /// <param name="views">The views, and how they move on by a page.</param>
    /// <param name="tasks">What the rules find; null where no rule is looked at.</param>
    /// <param name="failed">Told of each failure, before the next attempt.</param>
    /// <param name="ct">Ends it.</param>
    Task Follow(CatchUp views, DueTasks? tasks, Action<Exception> failed, CancellationToken ct);
}

/// <summary>Which engine works on a store. Both keep the same tables, so that one may continue what the other began.</summary>
public interface IEngineKind
{
    /// <summary>Makes or upgrades what this engine needs beside <see cref="Schema"/>, under the same role as that.</summary>
    Task Migrate(string connectionString, CancellationToken ct);

    IStoreEngine Open(EngineParts parts);
}

/// <summary>What a store gives its engine to work with.</summary>
/// <param name="Source">Connections under the application's role: the log can be added to, never changed.</param>
public sealed record EngineParts(NpgsqlDataSource Source, KeyRing Keys, EventNames Names, TimeProvider Time, InlineViews Inline);
