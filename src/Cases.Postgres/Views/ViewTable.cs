using Cases.Engine;
using Npgsql;

namespace Cases.Postgres.Views;

/// <summary>The table of a view, <c>views.NAME</c>: plain typed columns, one a property of its row, the first of them the primary key.</summary>
/// <remarks>
/// Guid: uuid; string and enums: text; int and long: bigint; decimal: numeric; bool, DateOnly, DateTimeOffset: boolean, date, timestamptz;
/// Personal: text, only ever sealed; SearchText: text[] of keyed tokens; lists of string or Guid: text[], uuid[]; anything else: jsonb.
/// </remarks>
public sealed class ViewTable
{
    readonly RowShape shape;
    readonly Tokenising tokenising;
    readonly Func<object, SearchText?>[] searches;

    public ViewTable(IView view, Tokenising tokenising)
    {
        (View, this.tokenising, shape) = (view, tokenising, RowShape.Of(view.Row));
        searches = [.. Columns.Select(c => c.Searched).OfType<Func<object, SearchText?>>()];
    }

    public IView View { get; }

    /// <summary>Changes when a column or an index does: the table must then be rebuilt.</summary>
    public string Shape => View.Indexes.Count == 0 ? shape.Hash : $"{shape.Hash} {Ids.Of("indexes", [.. View.Indexes]):N}";

    /// <summary>Without schema; the one being built beside it has <see cref="Aside"/> for a name.</summary>
    public string Table => View.Name.Replace('-', '_');

    public string Name => "views." + Table;

    public string Aside => Table + "__new";

    internal IReadOnlyList<Column> Columns => shape.Columns;

    internal Column Key => shape.Columns[0];

    public object KeyOf(object row) => Key.Value(row, static _ => [])!;

    internal string Create(string name, bool withKey)
    {
        var columns = Columns.Select(c => c.Definition);
        return $"create table if not exists {name} ({string.Join(", ", withKey ? columns.Append($"primary key ({Key.Quoted})") : columns)})";
    }

    internal IEnumerable<string> CreateIndexes(string name) =>
    [
        $"alter table {name} add primary key ({Key.Quoted})",
        .. Columns.Where(c => c.Searched is not null).Select(c => $"create index on {name} using gin ({c.Quoted})"),
        .. View.Indexes.Select(index => $"create index on {name} {index}"),
    ];

    internal NpgsqlBatchCommand Select(IReadOnlyCollection<object> keys) =>
        new($"select {Names()} from {Name} where {Key.Quoted} = any ($1)") { Parameters = { Keys(keys) } };

    internal NpgsqlBatchCommand Delete(string name, IReadOnlyCollection<object> keys) =>
        new($"delete from {name} where {Key.Quoted} = any ($1)") { Parameters = { Keys(keys) } };

    internal NpgsqlBatchCommand Upsert(string name, IReadOnlyList<object> rows, Func<SearchText, string[]> tokens)
    {
        var arrays = Columns.Select((c, i) => $"${i + 1}::{c.Unnested.Element}[]");
        var command = new NpgsqlBatchCommand($"""
            insert into {name} ({Names()}) select {string.Join(", ", Columns.Select(c => c.Unnested.Expression))}
            from unnest({string.Join(", ", arrays)}) as r ({Names()})
            on conflict ({Key.Quoted}) do {Replacing()}
            """);
        foreach (var column in Columns) command.Parameters.Add(column.Array(rows, tokens));
        return command;
    }

    /// <summary>What makes the table say the same of these keys as <paramref name="rowOf"/>, in two statements at most.</summary>
    internal async ValueTask<IReadOnlyList<NpgsqlBatchCommand>> Changes(
        string name, IReadOnlyCollection<object> keys, Func<object, object?> rowOf, CancellationToken ct)
    {
        var (rows, gone) = (new List<object>(keys.Count), new List<object>());
        foreach (var key in keys.Order(Fold.KeyOrder))
            if (rowOf(key) is { } row) rows.Add(row);
            else gone.Add(key);
        var commands = new List<NpgsqlBatchCommand>();
        if (rows.Count > 0) commands.Add(Upsert(name, rows, await Tokens(rows, ct)));
        if (gone.Count > 0) commands.Add(Delete(name, gone));
        return commands;
    }

    internal async Task Copy(NpgsqlConnection connection, string name, IReadOnlyCollection<object> rows, CancellationToken ct)
    {
        var tokens = await Tokens(rows, ct);
        await using var copy = await connection.BeginBinaryImportAsync($"copy {name} ({Names()}) from stdin (format binary, freeze)", ct);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            copy.StartRow();
            foreach (var column in Columns) column.Copy(copy, row, tokens);
        }
        await copy.CompleteAsync(ct);
    }

    /// <summary>The tokens of whatever these rows can be searched by.</summary>
    internal ValueTask<Func<SearchText, string[]>> Tokens(IEnumerable<object> rows, CancellationToken ct) => searches.Length == 0
        ? ValueTask.FromResult<Func<SearchText, string[]>>(static _ => [])
        : tokenising([.. rows.SelectMany(_ => searches, (row, search) => search(row)).OfType<SearchText>().Where(t => !Stored.IsTokens(t))], ct);

    /// <summary>Every row, in key order.</summary>
    internal async Task<List<object>> ReadAll(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select {Names()} from {Name} order by {Key.Quoted}", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await Read(reader, ct);
    }

    internal async Task<List<object>> Read(NpgsqlDataReader reader, CancellationToken ct)
    {
        var read = shape.Reading(reader);
        var rows = new List<object>();
        while (await reader.ReadAsync(ct)) rows.Add(read());
        return rows;
    }

    string Names() => string.Join(", ", Columns.Select(c => c.Quoted));

    string Replacing() => Columns.Count == 1
        ? "nothing"
        : "update set " + string.Join(", ", Columns.Skip(1).Select(c => $"{c.Quoted} = excluded.{c.Quoted}"));

    NpgsqlParameter Keys(IReadOnlyCollection<object> keys) => Key.Type == "uuid"
        ? new NpgsqlParameter<Guid[]> { TypedValue = [.. keys.Cast<Guid>()] }
        : new NpgsqlParameter<string[]> { TypedValue = [.. keys.Cast<string>()] };
}
