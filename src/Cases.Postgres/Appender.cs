using Cases.Engine;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Npgsql;
using NpgsqlTypes;

namespace Cases.Postgres;

/// <summary>Records one command in one transaction and one round trip: streams, events, the command's id, the rows of inline views, documents, the loss of an erased key.</summary>
sealed class Appender(NpgsqlDataSource source, KeyRing keys, NewRows newRows, InlineViews? inline)
{
    /// <returns>The streams as they are now.</returns>
    public async Task<(Done Done, IReadOnlyList<LoadedStream> Changed)> Append(
        ICommand command, Act act, IReadOnlyList<StreamAppend> appends, Streams streams, CancellationToken ct)
    {
        var now = newRows.Now();
        var rows = await newRows.Of(act, appends, now, ct);
        var changed = NewRows.Changed(streams, rows);
        var views = inline is null ? [] : await inline.Write(changed, ct);
        var documents = await StoredDocuments.Changes(appends, keys, ct);
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(AppendCommand(act, appends, streams.Looked, rows, now));
        batch.BatchCommands.Add(NewRows.Remember(command, act, rows));
        foreach (var view in views) batch.BatchCommands.Add(view);
        foreach (var document in documents) batch.BatchCommands.Add(document);
        var erased = NewRows.Erased(appends);
        foreach (var destroying in erased.SelectMany(keys.Destroying)) batch.BatchCommands.Add(destroying);
        await batch.ExecuteNonQueryAsync(ct);
        foreach (var subject in erased) keys.Forget(subject);
        return (NewRows.Done(rows), changed);
    }

    static NpgsqlBatchCommand AppendCommand(
        Act act, IReadOnlyList<StreamAppend> appends, IEnumerable<(Guid Stream, long Version)> looked, IReadOnlyList<NewRow> rows, DateTimeOffset now)
    {
        var written = appends.Select(a => a.Stream).ToHashSet();
        var read = looked.Where(l => l.Version > 0 && !written.Contains(l.Stream)).ToList();
        return new NpgsqlBatchCommand(Sql.Append)
        {
            Parameters =
            {
                Of(appends.Select(a => a.Stream)), Of(appends.Select(a => a.Territory)), Of(appends.Select(a => a.StreamType)),
                Of(appends.Select(a => a.Expected)), Of(appends.Select(a => a.Expected + a.Events.Count)),
                Of(read.Select(l => l.Stream)), Of(read.Select(l => l.Version)),
                Of(rows.Select(r => r.Event.Id)), Of(rows.Select(r => r.Event.Stream)), Of(rows.Select(r => r.Event.Version)),
                Json(rows.Select(r => r.Data)), Of(rows.Select(r => r.Event.Type)), Of(rows.Select(r => r.Event.Territory)),
                Json(rows.Select(r => r.Headers)),
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now }, new NpgsqlParameter<string> { TypedValue = act.Actor },
            },
        };
    }

    static NpgsqlParameter<T[]> Of<T>(IEnumerable<T> values) => new() { TypedValue = [.. values] };

    static NpgsqlParameter<string[]> Json(IEnumerable<string> values) =>
        new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb };
}
