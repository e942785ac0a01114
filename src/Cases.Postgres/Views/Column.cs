using Cases.Engine;
using Npgsql;
using NpgsqlTypes;

namespace Cases.Postgres.Views;

/// <summary>One property of a row as a column of its table.</summary>
abstract class Column(string name, string type, bool required)
{
    public string Name { get; } = name;

    /// <summary>The type in SQL.</summary>
    public string Type { get; } = type;

    public bool Required { get; } = required;

    /// <summary>The name in SQL: a property may be called Order or End.</summary>
    public string Quoted => $"\"{Name}\"";

    /// <summary>Keys are in the order of their bytes, whatever the database's language.</summary>
    public bool IsOrdered { get; init; }

    public string Definition => $"{Quoted} {Type}{(IsOrdered && Type == "text" ? " collate \"C\"" : "")}{(Required ? " not null" : "")}";

    /// <summary>The search text of a row, when the column holds the tokens of one.</summary>
    public Func<object, SearchText?>? Searched { get; init; }

    public bool IsPersonal { get; init; }

    /// <summary>How one statement takes the column of many rows: the type of its array's elements, and the expression on such an element.</summary>
    public virtual (string Element, string Expression) Unnested => (Type, Quoted);

    /// <summary>The value of every row, as an array.</summary>
    public abstract NpgsqlParameter Array(IReadOnlyList<object> rows, Func<SearchText, string[]> tokens);

    public abstract void Copy(NpgsqlBinaryImporter copy, object row, Func<SearchText, string[]> tokens);

    /// <summary>The stored value: a plain value, an array, JSON text, or null.</summary>
    public abstract object? Value(object row, Func<SearchText, string[]> tokens);
}

/// <param name="read">Gives the stored value of a row's property.</param>
class Column<T>(string name, string type, NpgsqlDbType dbType, bool required, Func<object, Func<SearchText, string[]>, T> read)
    : Column(name, type, required)
{
    public override NpgsqlParameter Array(IReadOnlyList<object> rows, Func<SearchText, string[]> tokens)
    {
        var values = new T[rows.Count];
        for (var i = 0; i < values.Length; i++) values[i] = read(rows[i], tokens);
        return new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | dbType };
    }

    public override void Copy(NpgsqlBinaryImporter copy, object row, Func<SearchText, string[]> tokens)
    {
        if (read(row, tokens) is { } value) copy.Write(value, dbType);
        else copy.WriteNull();
    }

    public override object? Value(object row, Func<SearchText, string[]> tokens) => read(row, tokens);
}

/// <summary>A column of arrays. PostgreSQL has no array of arrays of different lengths, so many rows travel as the arrays' text.</summary>
sealed class ArrayColumn<T>(string name, string type, NpgsqlDbType dbType, Func<object, Func<SearchText, string[]>, T[]?> read)
    : Column<T[]?>(name, type, dbType, required: false, read)
{
    readonly Func<object, Func<SearchText, string[]>, T[]?> read = read;

    public override (string Element, string Expression) Unnested => ("text", $"{Quoted}::{Type}");

    public override NpgsqlParameter Array(IReadOnlyList<object> rows, Func<SearchText, string[]> tokens) =>
        new NpgsqlParameter<string?[]> { TypedValue = [.. rows.Select(row => read(row, tokens) is { } values ? Text(values) : null)] };

    static string Text(T[] values) => "{" + string.Join(',', values.Select(v => v is null ? "NULL" : Element($"{v}"))) + "}";

    static string Element(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
