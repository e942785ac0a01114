using System.Globalization;
using Cases.Engine;
using Cases.Journeys;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Pages.Enrolment;
using Cases.Web.Reading;
using Npgsql;

namespace Cases.Web.Pages.Journeys;

/// <summary>What a reader asks of the caseload. Null leaves a filter out.</summary>
/// <param name="Name">Beginnings of a person's names, in any order; or how they sound, or nearly are spelt.</param>
/// <param name="Whose">The account whose journeys are wanted.</param>
/// <param name="Need">A code of <see cref="Attention"/>, or <see cref="AnyNeed"/>.</param>
/// <param name="Page">From 1.</param>
/// <param name="Tag">The code of one of the programmes' tags.</param>
public sealed record CaseloadQuery(
    string? Name = null, string? Whose = null, string? Phase = null, string? Territory = null, string? Population = null, string? Status = null,
    string? Need = null, int Page = 1, string? Tag = null)
{
    public const int PageSize = 50;

    public const string AnyNeed = "any";

    const string Order = "cardinality(c.needs) = 0, c.closed_on is not null, c.applied_on desc, c.journey";

    const string Columns = """
        c.journey, c.person, c.programme, c.territory, c.population, c.category, c.status, c.phase, c.phase_since, c.caseworker,
        c.last_contact_on, c.attended, c.sessions, c.needs, c.tags, p.given_name, p.family_name
        """;

    /// <summary>The journeys within the reader's territories: whoever has the very name first, then what needs attention, then those still open, the newest first.</summary>
    public Task<IReadOnlyList<CaseloadLine>> Run(NpgsqlDataSource source, KeyRing keys, Acting acting, CancellationToken ct)
    {
        var where = Matching(acting);
        var page = string.Create(CultureInfo.InvariantCulture, $"limit {PageSize} offset {(long)(Page - 1) * PageSize}");
        if (Name is null) return source.Query<CaseloadLine>(Listed(where, page), where.Values, ct);
        var first = where.Next;
        where.Also($"p.person in ({NameQuery.Anybody(first)})", NameQuery.Of(Name, keys));
        return source.Query<CaseloadLine>($"""
            select {Columns}, count(*) over () as total from views.caseload c join views.people p on p.person = c.person {where}
            order by not p.search @> ${first.ToString(CultureInfo.InvariantCulture)}, {Order} {page}
            """, where.Values, ct);
    }

    // Which rows, and how many, are read off one index alone; names are joined to a page only.
    static string Listed(Where where, string page) => $"""
        with page as materialized (select c.journey from views.caseload c {where} order by {Order} {page})
        select {Columns}, (select count(*) from views.caseload c {where}) as total
        from page join views.caseload c using (journey) join views.people p on p.person = c.person order by {Order}
        """;

    /// <summary>All journeys that match but for the name, with who follows each.</summary>
    public Task<IReadOnlyList<CaseloadPick>> All(NpgsqlDataSource source, Acting acting, CancellationToken ct)
    {
        var where = Matching(acting);
        return source.Query<CaseloadPick>($"select c.journey, c.caseworker from views.caseload c {where} order by c.applied_on desc, c.journey", where.Values, ct);
    }

    Where Matching(Acting acting)
    {
        var where = new Where().And("c.territory = any ($?)", acting.Territories()).And("c.caseworker = $?", Whose).And("c.phase = $?", Phase)
            .And("c.territory = $?", Territory).And("c.population = $?", Population).And("c.status = $?", Status)
            .And("$? = any (c.tags)", Tag);
        return Need == AnyNeed ? where.Also("cardinality(c.needs) > 0") : where.And("$? = any (c.needs)", Need);
    }
}

/// <summary>A journey in the caseload, with its person's sealed names.</summary>
/// <param name="Total">How many journeys the query finds on all pages.</param>
public sealed record CaseloadLine(
    Guid Journey, Guid Person, Guid Programme, string Territory, Population Population, string Category, JourneyStatus Status, string? Phase,
    DateOnly? PhaseSince, string? Caseworker, DateOnly? LastContactOn, int Attended, int Sessions, IReadOnlyList<string> Needs,
    IReadOnlyList<string> Tags, Personal? GivenName, Personal? FamilyName, long Total);

/// <summary>A journey that something is to be done with.</summary>
public sealed record CaseloadPick(Guid Journey, string? Caseworker);
