using Cases.Engine;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Components;
using Cases.Web.Shell;
using Npgsql;

namespace Cases.Web.Reading;

/// <summary>Reads for pages, within the territories of whoever is signed in: what lies elsewhere is not there.</summary>
public sealed class Looking(IEngine engine, NpgsqlDataSource source, KeyRing keys, Acting acting, IAccounts accounts, Text T)
{
    /// <summary>A condition on a column named territory, which takes <see cref="Scope"/> as $1.</summary>
    public const string InScope = "($1::text[] is null or territory = any($1))";

    /// <summary>The territories seen, what belongs to the whole network among them; null for all.</summary>
    public string[]? Scope { get; } = acting.Scope is { } scope ? [.. scope, Act.Network] : null;

    public DateOnly Today => acting.Today;

    public bool Sees(string territory) => Scope is null || Scope.Contains(territory);

    /// <summary>The rows of a SELECT on views; the caller says which territories.</summary>
    public Task<IReadOnlyList<TRow>> Rows<TRow>(string sql, IEnumerable<object?> parameters, CancellationToken ct = default) where TRow : class =>
        source.Query<TRow>(sql, parameters, ct);

    /// <summary>The row of the view of such rows with that key; null when there is none, or when it is another territory's. What has no territory is everybody's.</summary>
    public async Task<TRow?> Find<TRow>(Guid id, CancellationToken ct = default) where TRow : class
    {
        var view = AllViews.Views.Single(v => v.Row == typeof(TRow)).Name.Replace('-', '_');
        var key = System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(typeof(TRow).GetProperties()[0].Name);
        var seen = typeof(TRow).GetProperty("Territory") is not null ? InScope
            : typeof(TRow).GetProperty("Territories") is not null ? "($1::text[] is null or territories && $1)" : "($1::text[] is null or true)";
        var rows = await Rows<TRow>($"select * from views.{view} where {seen} and \"{key}\" = $2", [Scope, id], ct);
        return rows.SingleOrDefault();
    }

    /// <summary>The events of a stream, oldest first, as recorded a moment ago; views may be a moment behind.</summary>
    public Task<IReadOnlyList<RecordedEvent>> History(Guid stream, CancellationToken ct = default) => engine.History(stream, ct);

    public async Task<TState> State<TState>(Guid stream, CancellationToken ct = default) where TState : class, IState<TState> =>
        (await History(stream, ct)).Aggregate(TState.Empty, (state, e) => TState.Evolve(state, e.Data));

    /// <summary>What opens personal texts; those of an erased person come back as null.</summary>
    public Task<Func<Personal?, string?>> Opening(IEnumerable<Personal?> texts, CancellationToken ct = default) => keys.Opening(texts, ct);

    public async Task<Gazetteer> Gazetteer(CancellationToken ct = default) =>
        new(await Rows<TerritoryRow>("select * from views.territories order by code", [], ct), Scope, T);

    /// <summary>The names of accounts by their ids; one that was withdrawn has none.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Accounts(IEnumerable<string> ids, CancellationToken ct = default)
    {
        var names = new Dictionary<string, string>();
        foreach (var id in ids.Distinct())
            if (await accounts.Find(id, ct) is { } account) names[id] = account.DisplayName;
        return names;
    }

    /// <summary>Organisations to choose from, by name: everybody's, because labs bring them together.</summary>
    public async Task<IReadOnlyList<Option>> Organisations(CancellationToken ct = default) =>
        [.. (await Rows<OrganisationRow>("select * from views.organisations order by name", [], ct)).Select(o => new Option(o.Organisation.ToString(), o.Name))];

    /// <summary>People by their journeys, in the order of their names.</summary>
    /// <param name="where">A condition on the journey's row <c>c</c>; $1 is its parameter.</param>
    /// <param name="parameter">An id, or an array of ids.</param>
    /// <param name="ct">Cancels the statement.</param>
    public async Task<IReadOnlyList<Participant>> Participants(string where, object parameter, CancellationToken ct = default)
    {
        var rows = await Rows<Participant.Row>($"""
            select c.journey, c.person, c.cohort, c.territory, c.population, c.category, c.status, p.given_name, p.family_name
            from views.caseload c left join views.people p on p.person = c.person where {where}
            """, [parameter], ct);
        var open = await Opening(rows.SelectMany(row => new[] { row.GivenName, row.FamilyName }), ct);
        return [.. rows.Select(row => new Participant(row, Name(row, open))).OrderBy(p => p.Name, StringComparer.Create(T.Language.Culture, ignoreCase: true))];
    }

    string Name(Participant.Row row, Func<Personal?, string?> open) =>
        $"{open(row.GivenName)} {open(row.FamilyName)}".Trim() is { Length: > 0 } name ? name : T["Erased person"];
}
