using Cases.Engine;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Pages.Journeys;
using Npgsql;

namespace Cases.Web.Pages.Enrolment;

/// <summary>Finds people before somebody is entered twice: only those known in the reader's territories.</summary>
public sealed class PersonSearch(NpgsqlDataSource source, KeyRing keys, Acting acting)
{
    const string Visible = "($1::text[] is null or territories && $1) and not erased";

    /// <summary>Who has these names, then who nearly has them, ten at most.</summary>
    public async Task<IReadOnlyList<PersonFound>> Find(string name, CancellationToken ct)
    {
        var (beginnings, likeness) = (keys.Tokens.Beginnings(name), keys.Tokens.Likeness(name));
        var lines = await source.Query<Line>($"""
            select person, given_name, family_name, birth_date, roles, alike from (
              select *, search @> $2 as same, (select count(*) from unnest(search) token where token = any ($3)) as alike
              from views.people where {Visible} and (search @> $2 or search && $3)) found
            where same or alike * 2 >= cardinality($3)
            order by same desc, alike desc, person limit 10
            """, [acting.Territories(), beginnings, likeness], ct);
        var open = await keys.Opening(lines.SelectMany(l => new[] { l.GivenName, l.FamilyName, l.BirthDate }), ct);
        return [.. lines.Select(l => new PersonFound(l.Person, JourneyFiles.Full(open(l.GivenName), open(l.FamilyName)), open(l.BirthDate), l.Roles))];
    }

    /// <summary>The person; null when there is none, or none this account may see.</summary>
    public async Task<PersonFound?> Find(Guid person, CancellationToken ct)
    {
        var rows = await source.Query<PersonRow>($"select * from views.people where {Visible} and person = $2", [acting.Territories(), person], ct);
        if (rows is not [var row]) return null;
        var open = await keys.Opening([row.GivenName], ct);
        return new PersonFound(person, JourneyFiles.NameOf(row, open), open(row.BirthDate), row.Roles);
    }

    /// <summary>True for somebody this account may not see: nobody becomes visible by being applied for.</summary>
    public async Task<bool> IsElsewhere(Guid person, CancellationToken ct) => (await source.Query<Known>(
        $"select person from views.people where person = $2 and not ({Visible})", [acting.Territories(), person], ct)).Count > 0;

    public sealed record Line(Guid Person, Personal? GivenName, Personal? FamilyName, Personal? BirthDate, IReadOnlyList<string> Roles, long Alike);

    public sealed record Known(Guid Person);
}

/// <param name="BirthDate">As it was typed.</param>
/// <param name="Roles">"population/category".</param>
public sealed record PersonFound(Guid Id, string? Name, string? BirthDate, IReadOnlyList<string> Roles);
