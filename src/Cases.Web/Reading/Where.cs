using System.Globalization;

namespace Cases.Web.Reading;

/// <summary>What was asked of a list: only the conditions that were, so that each list is planned for what it is.</summary>
public sealed class Where
{
    readonly List<string> conditions = [];
    readonly List<object?> values = [];

    /// <summary>What stands for $1, $2 and so on.</summary>
    public IReadOnlyList<object?> Values => values;

    /// <summary>The number the next value will have.</summary>
    public int Next => values.Count + 1;

    /// <param name="condition">In SQL, with <c>$?</c> for the value.</param>
    /// <param name="value">Null leaves the condition out.</param>
    public Where And(string condition, object? value)
    {
        if (value is null) return this;
        conditions.Add(condition.Replace("$?", string.Create(CultureInfo.InvariantCulture, $"${Next}"), StringComparison.Ordinal));
        values.Add(value);
        return this;
    }

    /// <summary>A condition without a value, or whose values are numbered already, from <see cref="Next"/> on.</summary>
    public Where Also(string condition, params IEnumerable<object?> numbered)
    {
        conditions.Add(condition);
        values.AddRange(numbered);
        return this;
    }

    public override string ToString() => conditions.Count == 0 ? "" : $"where {string.Join(" and ", conditions)}";
}
