using Cases.Engine;
using Cases.Journeys;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Pages.Enrolment;
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

    static readonly string Matching = $"""
            where ($1::text[] is null or c.territory = any ($1))
              and ($2::text[] is null or {NameQuery.Matches("p.search", 2)})
              and ($5::text is null or c.caseworker = $5)
              and ($6::text is null or c.phase = $6)
              and ($7::text is null or c.territory = $7)
              and ($8::text is null or c.population = $8)
              and ($9::text is null or c.status = $9)
              and ($10::text is null or $10 = any (c.needs) or $10 = 'any' and cardinality(c.needs) > 0)
              and ($11::text is null or $11 = any (c.tags))
            """;

    /// <summary>The journeys within the reader's territories: whoever has the very name first, then what needs attention, then those still open, the newest first.</summary>
    public async Task<IReadOnlyList<CaseloadLine>> Run(NpgsqlDataSource source, KeyRing keys, Acting acting, CancellationToken ct) =>
        await source.Query<CaseloadLine>($"""
            select c.journey, c.person, c.programme, c.territory, c.population, c.category, c.status, c.phase, c.phase_since, c.caseworker,
                   c.last_contact_on, c.attended, c.sessions, c.needs, c.tags, p.given_name, p.family_name, count(*) over () as total
            from views.caseload c join views.people p on p.person = c.person
            {Matching}
            order by $2::text[] is not null and not p.search @> $2, cardinality(c.needs) = 0, c.closed_on is not null, c.applied_on desc, c.journey
            limit 50 offset $12
            """,
            [.. Parameters(acting, Name is null ? [null, null, null] : NameQuery.Of(Name, keys)), (long)(Page - 1) * PageSize], ct);

    /// <summary>All journeys that match but for the name, with who follows each.</summary>
    public async Task<IReadOnlyList<CaseloadPick>> All(NpgsqlDataSource source, Acting acting, CancellationToken ct) => await source.Query<CaseloadPick>(
        $"select c.journey, c.caseworker from views.caseload c join views.people p on p.person = c.person {Matching} order by c.applied_on desc, c.journey",
        Parameters(acting, [null, null, null]), ct);

    object?[] Parameters(Acting acting, IEnumerable<object?> name) => [acting.Territories(), .. name, Whose, Phase, Territory, Population, Status, Need, Tag];
}

/// <summary>A journey in the caseload, with its person's sealed names.</summary>
/// <param name="Total">How many journeys the query finds on all pages.</param>
public sealed record CaseloadLine(
    Guid Journey, Guid Person, Guid Programme, string Territory, Population Population, string Category, JourneyStatus Status, string? Phase,
    DateOnly? PhaseSince, string? Caseworker, DateOnly? LastContactOn, int Attended, int Sessions, IReadOnlyList<string> Needs,
    IReadOnlyList<string> Tags, Personal? GivenName, Personal? FamilyName, long Total);

/// <summary>A journey that something is to be done with.</summary>
public sealed record CaseloadPick(Guid Journey, string? Caseworker);
