using Cases.Engine;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Pages.Journeys;
using Cases.Web.Pages.People;
using Npgsql;

namespace Cases.Web.Pages.Enrolment;

/// <summary>Finds people before somebody is entered twice: only those known in the reader's territories.</summary>
public sealed class PersonSearch(NpgsqlDataSource source, KeyRing keys, Acting acting)
{
    const int Most = 10;

    const string Visible = "($1::text[] is null or territories && $1) and not erased";

    /// <summary>Who has these names, then whose sound like them, then, where those are fewer than ten, who nearly has them; ten at most. Of two merged files, the one that is kept.</summary>
    public async Task<IReadOnlyList<PersonFound>> Find(string name, CancellationToken ct)
    {
        var lines = await source.Query<Line>($"""
            with said as (
              select coalesce(merged_into, person) as kept, case when search @> $2 then 0 else 1 end as rank,
                     case when search @> $2 then (search @> $4)::int else (select count(*) from unnest(search) own where own = any($4)) end as alike
              from views.people where {Visible} and (search @> $2 or {NameQuery.Sounding("search", 3)})),
            near as ({NameQuery.Near(4, $"(select count(*) from (select from said limit {Most}) enough) = {Most}")}),
            found as (
              select * from said union all
              select coalesce(merged_into, person), 2, near.alike from near join views.people using (person) where {Visible}),
            best as (select kept, min(rank) as rank, max(alike) as alike from found group by kept)
            select p.person, p.given_name, p.family_name, p.birth_date, p.roles, b.rank::bigint as rank
            from best b join views.people p on p.person = b.kept where {Visible} order by b.rank, b.alike desc, p.person limit {Most}
            """, [acting.Territories(), .. NameQuery.Of(name, keys)], ct);
        var open = await keys.Opening(lines.SelectMany(l => new[] { l.GivenName, l.FamilyName, l.BirthDate }), ct);
        return [.. lines.Select(l => new PersonFound(l.Person, JourneyFiles.Full(open(l.GivenName), open(l.FamilyName)), open(l.BirthDate), l.Roles)
        {
            Why = [l.Rank switch { 0 => Likeness.SameBeginnings, 1 => Likeness.SameSound, _ => Likeness.NearlyTheSame }],
        })];
    }

    /// <summary>Who shares an address, a number, or a birth date and a name with somebody about to be entered; ten at most, with what is shared.</summary>
    public async Task<IReadOnlyList<PersonFound>> Alike(IReadOnlyCollection<string> texts, CancellationToken ct)
    {
        var rows = await source.Query<PersonRow>($"select * from views.people where {Visible} and merged_into is null and alike && $2 order by person limit 50",
            [acting.Territories(), keys.Tokens.Alike(texts)], ct);
        var open = await keys.Opening(rows.Select(r => r.GivenName), ct);
        return [.. from row in rows
                   let why = Likeness.Between(texts, Likeness.TextsOf(row, open))
                   where why.Any(Likeness.IsMoreThanAName)
                   orderby why.Count descending
                   select new PersonFound(row.Person, JourneyFiles.NameOf(row, open), open(row.BirthDate), row.Roles) { Why = why }];
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

    public sealed record Line(Guid Person, Personal? GivenName, Personal? FamilyName, Personal? BirthDate, IReadOnlyList<string> Roles, long Rank);

    public sealed record Known(Guid Person);
}

/// <param name="BirthDate">As it was typed.</param>
/// <param name="Roles">"population/category".</param>
public sealed record PersonFound(Guid Id, string? Name, string? BirthDate, IReadOnlyList<string> Roles)
{
    /// <summary>Why the person was found: texts of <see cref="Likeness"/>, in English.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];
}
