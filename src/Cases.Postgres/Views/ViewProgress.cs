using Cases.Engine;
using Npgsql;

namespace Cases.Postgres.Views;

/// <summary>How far a view has followed the trail, and why it stopped when it did.</summary>
/// <param name="View">The view's name.</param>
/// <param name="Definition">Which definition made the rows.</param>
/// <param name="Shape">Which columns the table has.</param>
/// <param name="Position">The next position wanted. Of an inline view: where its last rebuild ended.</param>
/// <param name="State">running, rebuilding or stopped.</param>
/// <param name="Error">The kind of failure, never the event's content; null unless stopped.</param>
/// <param name="ErrorPosition">The event it stopped at.</param>
/// <param name="UpdatedAt">A UTC instant.</param>
public sealed record ViewProgress(
    string View, int Definition, string Shape, long Position, string State, string? Error, long? ErrorPosition, DateTimeOffset UpdatedAt)
{
    public const string Running = "running";
    public const string Rebuilding = "rebuilding";
    public const string Stopped = "stopped";

    /// <summary>Of every view, by name.</summary>
    public static Task<IReadOnlyList<ViewProgress>> All(NpgsqlDataSource source, CancellationToken ct = default) =>
        source.Query<ViewProgress>("select * from cases.view_progress order by view", [], ct);

    /// <summary>A newer build's rows are left alone: it raised the definition.</summary>
    internal bool IsNewerThan(IView view) => Definition > view.Definition;

    internal bool Fits(ViewTable table) => Definition == table.View.Definition && Shape == table.Shape;

    /// <summary>The view's rows are whole up to a position, by this build's definition.</summary>
    internal static NpgsqlBatchCommand Rebuilt(ViewTable table, long position, DateTimeOffset now) => new("""
        insert into cases.view_progress (view, definition, shape, position, state, updated_at) values ($1, $2, $3, $4, 'running', $5)
        on conflict (view) do update set
            definition = $2, shape = $3, position = $4, state = 'running', error = null, error_position = null, updated_at = $5
        """)
    {
        Parameters =
        {
            new() { Value = table.View.Name }, new() { Value = table.View.Definition }, new() { Value = table.Shape },
            new() { Value = position }, new() { Value = now },
        },
    };

    /// <summary>This build's definition or columns are others: until the rebuild is done the old rows stay, and nothing follows.</summary>
    internal static NpgsqlBatchCommand ToRebuild(ViewTable table, DateTimeOffset now) => new("""
        insert into cases.view_progress as p (view, definition, shape, position, state, updated_at) values ($1, 0, '', 0, 'rebuilding', $4)
        on conflict (view) do update set state = 'rebuilding', error = null, error_position = null, updated_at = $4
        where p.definition <> $2 or p.shape <> $3
        """)
    {
        Parameters =
        {
            new() { Value = table.View.Name }, new() { Value = table.View.Definition }, new() { Value = table.Shape }, new() { Value = now },
        },
    };

    internal static NpgsqlBatchCommand Stop(string view, string error, long? position, DateTimeOffset now) => new(
        "update cases.view_progress set state = 'stopped', error = $2, error_position = $3, updated_at = $4 where view = $1")
    {
        Parameters =
        {
            new() { Value = view }, new() { Value = error }, new NpgsqlParameter<long?> { TypedValue = position }, new() { Value = now },
        },
    };
}
