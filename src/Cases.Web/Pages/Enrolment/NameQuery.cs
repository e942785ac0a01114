using System.Globalization;
using Cases.Postgres.Sealing;

namespace Cases.Web.Pages.Enrolment;

/// <summary>A typed name in SQL over people's search tokens: all its beginnings, or all its sounds, or half of its groups of three letters.</summary>
static class NameQuery
{
    /// <summary>The three parameters, one after the other.</summary>
    public static IEnumerable<object?> Of(string name, KeyRing keys) => [keys.Tokens.Beginnings(name), keys.Tokens.Sounding(name), keys.Tokens.Likeness(name)];

    /// <summary>The people who match at all.</summary>
    /// <param name="first">The number of the first of the three parameters.</param>
    public static string Anybody(int first) => string.Create(CultureInfo.InvariantCulture, $"""
        select s.person from views.people s where s.search @> ${first} or {Sounding("s.search", first + 1)}
        union all
        select person from ({Near(first + 2)}) near
        """);

    public static string Sounding(string column, int parameter) =>
        string.Create(CultureInfo.InvariantCulture, $"cardinality(${parameter}::text[]) > 0 and {column} @> ${parameter}");

    /// <summary>Who has half of the groups of letters at least, and how many. Counted group by group off the index: to take each row's own tokens apart is many times slower.</summary>
    /// <param name="letters">The parameter's number.</param>
    /// <param name="unless">When nobody is looked for at all.</param>
    public static string Near(int letters, string unless = "false") => string.Create(CultureInfo.InvariantCulture, $"""
        select n.person, count(*) as alike from unnest(${letters}::text[]) typed join views.people n on n.search @> array[typed]
        where not ({unless}) group by n.person having count(*) * 2 >= cardinality(${letters}::text[])
        """);
}
