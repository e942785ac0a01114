using Cases.Engine;
using Cases.Postgres.Views;
using Cases.Programmes;
using Cases.Views;
using Npgsql;

namespace Cases.Web.Imports;

/// <summary>Territories, editions and cohorts by what people call them.</summary>
public sealed class Places
{
    IReadOnlyList<TerritoryRow> territories = [];
    IReadOnlyList<EditionRow> editions = [];
    IReadOnlyList<CohortRow> cohorts = [];
    readonly Dictionary<Guid, Definition> definitions = [];

    public static async Task<Places> Load(NpgsqlDataSource source, IEngine engine, CancellationToken ct)
    {
        var places = new Places
        {
            territories = await source.Query<TerritoryRow>("select * from views.territories", [], ct),
            editions = await source.Query<EditionRow>("select * from views.editions", [], ct),
            cohorts = await source.Query<CohortRow>("select * from views.cohorts", [], ct),
        };
        foreach (var programme in places.editions.Select(e => e.Programme).Distinct())
            if ((await engine.History(programme, ct)).LastOrDefault(e => e.Data is ProgrammeDefined)?.Data is ProgrammeDefined defined)
                places.definitions[programme] = defined.Definition;
        return places;
    }

    public TerritoryRow? Territory(string said) => territories.FirstOrDefault(t =>
        t.Code == said || ImportField.Plain(t.Code) == ImportField.Plain(said) || ImportField.Plain(t.NameFr) == ImportField.Plain(said) || ImportField.Plain(t.NameEn) == ImportField.Plain(said));

    /// <summary>The cohort of a territory: the named edition's, else the only one that fits the day.</summary>
    public CohortRow? Cohort(string territory, string? edition, DateOnly day)
    {
        var here = cohorts.Where(c => c.Territory == territory).ToList();
        if (edition is not null) return here.FirstOrDefault(c => editions.Any(e => e.Edition == c.Edition && ImportField.Plain(e.Name) == ImportField.Plain(edition)));
        var open = here.Where(c => day >= c.EnrolmentOpens && editions.Any(e => e.Edition == c.Edition && !(day > e.Ends))).ToList();
        return open is [var only] ? only : here is [var single] ? single : null;
    }

    /// <summary>The code of a category by its code or its name in any language.</summary>
    public string? Category(CohortRow cohort, Population population, string said) => definitions.GetValueOrDefault(cohort.Programme)?.Categories
        .FirstOrDefault(c => c.Population == population && (ImportField.Plain(c.Code) == ImportField.Plain(said)
            || ImportField.Plain(c.Name.In("fr")) == ImportField.Plain(said) || ImportField.Plain(c.Name.In("en")) == ImportField.Plain(said)))?.Code;
}
