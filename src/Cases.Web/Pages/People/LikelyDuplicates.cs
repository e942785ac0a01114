using Cases.Engine;
using Cases.Views;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;

namespace Cases.Web.Pages.People;

/// <summary>Reads which files may be of one person, and which were merged, within the reader's territories.</summary>
public sealed class LikelyDuplicates(Looking looking, KeptPairs kept)
{
    public const int PageSize = 25;

    // What more people share than this (a hostel's telephone) tells nothing about any two of them.
    const int SharedByFew = 10;

    const string Visible = "($1::text[] is null or territories && $1) and not erased";

    /// <summary>Pairs of files, those that share most first.</summary>
    public async Task<LikelyPairs> Pairs(int page, CancellationToken ct)
    {
        var all = await kept.Of(looking.Scope is null ? "" : string.Join(' ', looking.Scope), Look, ct);
        var pairs = all.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var (rows, open) = await Rows(pairs.SelectMany(p => new[] { p.One, p.Other }), ct);
        return new LikelyPairs(all.Count, page, [.. pairs.Where(pair => StillLikely(pair, rows)).Select(pair => new LikelyPair(pair.One, pair.Other,
            JourneyFiles.NameOf(rows[pair.One], open), JourneyFiles.NameOf(rows[pair.Other], open),
            Likeness.Between(Likeness.TextsOf(rows[pair.One], open), Likeness.TextsOf(rows[pair.Other], open))))]);
    }

    Task<IReadOnlyList<Pair>> Look() => looking.Rows<Pair>($"""
            with groups as (
                   select array_agg(person) as people from (select person, unnest(alike) as token from views.people where {Visible} and merged_into is null) tokens
                   group by token having count(*) between 2 and {SharedByFew}),
                 pairs as (select a as one, b as other, count(*) as shared from groups, unnest(people) a, unnest(people) b where a < b group by 1, 2)
            select one, other from pairs join views.people p on p.person = one
            where p.others is null or not other = any (p.others) order by shared desc, one, other
            """, [looking.Scope]);

    // Since the look, somebody may have merged them, told them apart, or erased one.
    static bool StillLikely(Pair pair, Dictionary<Guid, PersonRow> rows) =>
        rows.TryGetValue(pair.One, out var one) && rows.TryGetValue(pair.Other, out var other)
        && one is { MergedInto: null, Erased: false } && other is { MergedInto: null, Erased: false } && one.Others?.Contains(pair.Other) is not true;

    /// <summary>The last fifty merges that hold, by the name of the person who is kept.</summary>
    public async Task<IReadOnlyList<LikelyPair>> Merged(CancellationToken ct)
    {
        var merged = await looking.Rows<Pair>($"""
            select merged_into as one, person as other from views.people where {Visible} and merged_into is not null order by person desc limit 50
            """, [looking.Scope], ct);
        var (rows, open) = await Rows(merged.SelectMany(p => new[] { p.One, p.Other }), ct);
        return [.. merged.Select(p => new LikelyPair(p.One, p.Other, JourneyFiles.NameOf(rows[p.One], open), JourneyFiles.NameOf(rows[p.Other], open), []))
            .OrderBy(p => p.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    async Task<(Dictionary<Guid, PersonRow> Rows, Func<Personal?, string?> Open)> Rows(IEnumerable<Guid> people, CancellationToken ct)
    {
        var rows = await looking.Rows<PersonRow>("select * from views.people where person = any ($1)", [people.Distinct().ToArray()], ct);
        return (rows.ToDictionary(r => r.Person), await looking.Opening(rows.Select(r => r.GivenName), ct));
    }
}

/// <param name="Total">How many pairs there are on all pages.</param>
public sealed record LikelyPairs(long Total, int Page, IReadOnlyList<LikelyPair> Pairs)
{
    public int Pages => (int)((Total + LikelyDuplicates.PageSize - 1) / LikelyDuplicates.PageSize);
}

/// <param name="Why">Texts of <see cref="Likeness"/>, in English.</param>
public sealed record LikelyPair(Guid Person, Guid Other, string? Name, string? OtherName, IReadOnlyList<string> Why);
