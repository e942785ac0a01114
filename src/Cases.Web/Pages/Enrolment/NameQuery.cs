using System.Globalization;
using Cases.Postgres.Sealing;

namespace Cases.Web.Pages.Enrolment;

/// <summary>A typed name as a condition on a column of search tokens: all its beginnings, or all its sounds, or half of its groups of three letters.</summary>
static class NameQuery
{
    /// <summary>The condition's three parameters, one after the other.</summary>
    public static IEnumerable<object?> Of(string name, KeyRing keys) => [keys.Tokens.Beginnings(name), keys.Tokens.Sounding(name), keys.Tokens.Likeness(name)];

    /// <param name="column">Of search tokens.</param>
    /// <param name="first">The number of the first of the three parameters.</param>
    public static string Matches(string column, int first) => string.Create(CultureInfo.InvariantCulture, $"""
        ({column} @> ${first} or {Sounding(column, first + 1)} or {column} && ${first + 2}
          and cardinality(array(select unnest({column}) intersect select unnest(${first + 2}::text[]))) * 2 >= cardinality(${first + 2}::text[]))
        """);

    public static string Sounding(string column, int parameter) =>
        string.Create(CultureInfo.InvariantCulture, $"cardinality(${parameter}::text[]) > 0 and {column} @> ${parameter}");
}
