using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Cases.Engine;
using NpgsqlTypes;

namespace Cases.Postgres.Views;

/// <summary>Makes the column of a property, and the expression that reads it back.</summary>
/// <remarks>Runs once a row type; what it compiles runs for every row.</remarks>
sealed class ColumnFactory(PropertyInfo property, bool isKey)
{
    static readonly ParameterExpression Row = Expression.Parameter(typeof(object));
    static readonly ParameterExpression Tokens = Expression.Parameter(typeof(Func<SearchText, string[]>));

    readonly Type type = property.PropertyType;

    readonly Type bare = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    bool IsNullable => bare != type;

    /// <summary>The column, the CLR type its stored values have, and what turns one back into the property's.</summary>
    public (Column Column, Type Stored, Func<Expression, Expression> Back) Make() => bare switch
    {
        _ when bare == typeof(Guid) => Plain("uuid", NpgsqlDbType.Uuid),
        _ when bare == typeof(string) => Plain("text", NpgsqlDbType.Text),
        _ when bare == typeof(bool) => Plain("boolean", NpgsqlDbType.Boolean),
        _ when bare == typeof(decimal) => Plain("numeric", NpgsqlDbType.Numeric),
        _ when bare == typeof(DateOnly) => Plain("date", NpgsqlDbType.Date),
        _ when bare == typeof(long) || bare == typeof(int) => Whole(),
        _ when bare == typeof(DateTimeOffset) => Instant(),
        _ when bare.IsEnum => Words(),
        _ when bare == typeof(Personal) =>
            Converted<string>("text", NpgsqlDbType.Text, nameof(Stored.Sealed), nameof(Stored.FromSealed), personal: true),
        _ when bare == typeof(SearchText) => Search(),
        _ when bare == typeof(IReadOnlyList<string>) => Many<string>("text[]", NpgsqlDbType.Text),
        _ when bare == typeof(IReadOnlyList<Guid>) => Many<Guid>("uuid[]", NpgsqlDbType.Uuid),
        _ => Converted<string>("jsonb", NpgsqlDbType.Jsonb, nameof(Stored.Json), nameof(Stored.FromJson)),
    };

    string Name => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    Expression Value => Expression.Property(Expression.Convert(Row, property.DeclaringType!), property);

    (Column, Type, Func<Expression, Expression>) Plain(string sql, NpgsqlDbType dbType) =>
        (Of(type, sql, dbType, Value), type, stored => stored);

    (Column, Type, Func<Expression, Expression>) Whole()
    {
        var stored = IsNullable ? typeof(long?) : typeof(long);
        var column = Of(stored, "bigint", NpgsqlDbType.Bigint, Expression.Convert(Value, stored));
        return (column, stored, value => Expression.ConvertChecked(value, type));
    }

    (Column, Type, Func<Expression, Expression>) Instant()
    {
        var method = IsNullable ? nameof(Stored.InstantNullable) : nameof(Stored.Instant);
        return (Of(type, "timestamptz", NpgsqlDbType.TimestampTz, Expression.Call(typeof(Stored), method, null, Value)), type, stored => stored);
    }

    (Column, Type, Func<Expression, Expression>) Words()
    {
        var words = typeof(EnumWords<>).MakeGenericType(bare);
        var (write, read) = IsNullable ? ("WriteNullable", "ReadNullable") : ("Write", "Read");
        return (Of(typeof(string), "text", NpgsqlDbType.Text, Expression.Call(words.GetMethod(write)!, Value)), typeof(string),
            stored => Expression.Call(words.GetMethod(read)!, stored));
    }

    (Column, Type, Func<Expression, Expression>) Search()
    {
        var read = Lambda<string[]?>(Expression.Call(typeof(Stored), nameof(Stored.Tokens), null, Value, Tokens));
        var text = Expression.Lambda<Func<object, SearchText?>>(Value, Row).Compile();
        return (new ArrayColumn<string>(Name, "text[]", NpgsqlDbType.Array | NpgsqlDbType.Text, read) { Searched = text }, typeof(string[]),
            stored => Expression.Call(typeof(Stored), nameof(Stored.FromTokens), null, stored));
    }

    (Column, Type, Func<Expression, Expression>) Many<T>(string sql, NpgsqlDbType element)
    {
        var read = Lambda<T[]?>(Expression.Call(typeof(Stored), nameof(Stored.Array), [typeof(T)], Value));
        return (new ArrayColumn<T>(Name, sql, NpgsqlDbType.Array | element, read), typeof(T[]), stored => Expression.Convert(stored, type));
    }

    (Column, Type, Func<Expression, Expression>) Converted<T>(string sql, NpgsqlDbType dbType, string to, string from, bool personal = false)
    {
        Type[]? generic = typeof(Stored).GetMethod(to)!.IsGenericMethod ? [type] : null;
        var read = Lambda<T?>(Expression.Call(typeof(Stored), to, generic, Value));
        return (new Column<T?>(Name, sql, dbType, required: false, read) { IsPersonal = personal }, typeof(T),
            stored => Expression.Call(typeof(Stored), from, generic, stored));
    }

    static Func<object, Func<SearchText, string[]>, T> Lambda<T>(Expression body) =>
        Expression.Lambda<Func<object, Func<SearchText, string[]>, T>>(body, Row, Tokens).Compile();

    Column Of(Type stored, string sql, NpgsqlDbType dbType, Expression body) =>
        (Column)typeof(ColumnFactory).GetMethod(nameof(Typed), BindingFlags.Instance | BindingFlags.NonPublic)!
            .MakeGenericMethod(stored).Invoke(this, [sql, dbType, body])!;

    Column<T> Typed<T>(string sql, NpgsqlDbType dbType, Expression body) =>
        new(Name, sql, dbType, isKey || type.IsValueType && !IsNullable, Lambda<T>(body)) { IsOrdered = isKey };
}
