using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Cases.Postgres.Views;

/// <summary>A record as columns, and back.</summary>
/// <remarks>Its settable public properties are the columns: those of its constructor in their order, the first of them the key; then the others.</remarks>
sealed class RowShape
{
    static readonly ConcurrentDictionary<Type, RowShape> Known = new();

    readonly Func<NpgsqlDataReader, int[], object> read;

    RowShape(Type row)
    {
        var constructor = row.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var parameters = constructor.GetParameters();
        var properties = parameters.Select(p => Property(row, p))
            .Concat(row.GetProperties().Where(p => p.SetMethod is { IsPublic: true } && parameters.All(q => q.Name != p.Name))).ToList();
        var made = properties.Select((property, i) => new ColumnFactory(property, isKey: i == 0).Make()).ToList();
        Columns = [.. made.Select(m => m.Column)];
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Columns.Select(c => c.Definition)))))[..16];

        var (reader, ordinals) = (Expression.Parameter(typeof(NpgsqlDataReader)), Expression.Parameter(typeof(int[])));
        var values = made.Select((m, i) => m.Back(Field(reader, Expression.ArrayIndex(ordinals, Expression.Constant(i)), m.Stored))).ToList();
        var created = Expression.New(constructor, values.Take(parameters.Length));
        var bound = properties.Skip(parameters.Length).Select((p, i) => Expression.Bind(p, values[parameters.Length + i]));
        read = Expression.Lambda<Func<NpgsqlDataReader, int[], object>>(Expression.MemberInit(created, bound), reader, ordinals).Compile();
    }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Changes when a column does.</summary>
    public string Hash { get; }

    public static RowShape Of(Type row) => Known.GetOrAdd(row, static row => new RowShape(row));

    /// <summary>What reads each row of this result into a record, its columns found by name.</summary>
    public Func<object> Reading(NpgsqlDataReader reader)
    {
        int[] ordinals = [.. Columns.Select(c => reader.GetOrdinal(c.Name))];
        return () => read(reader, ordinals);
    }

    static PropertyInfo Property(Type row, ParameterInfo parameter) => row.GetProperty(parameter.Name!)
        ?? throw new InvalidOperationException($"{row.Name} has a constructor parameter {parameter.Name} that is no property.");

    static Expression Field(Expression reader, Expression ordinal, Type stored)
    {
        var value = Expression.Call(reader, nameof(NpgsqlDataReader.GetFieldValue), [stored], ordinal);
        if (stored.IsValueType && Nullable.GetUnderlyingType(stored) is null) return value;
        return Expression.Condition(Expression.Call(reader, nameof(NpgsqlDataReader.IsDBNull), null, ordinal), Expression.Default(stored), value);
    }
}
