using System.Globalization;
using System.Text.Json;
using Cases.Engine;
using Cases.Postgres.Sealing;
using Cases.Postgres.Views;
using Cases.Programmes;
using Cases.Web.Commands;
using Cases.Web.Components;
using Cases.Web.Pages.Events;
using Cases.Web.Shell;
using Npgsql;

namespace Cases.Web.Pages.Journeys;

/// <summary>Finds the journeys a form asks for, with the words for what it finds.</summary>
public sealed class CaseloadSearch(NpgsqlDataSource source, KeyRing keys, Acting acting, JourneyFiles files, Text T)
{
    static readonly string[] Fields = ["whose", "phase", "territory", "population", "status", "need", "tag"];

    public async Task<CaseloadFound> Find(FormInput form, CancellationToken ct)
    {
        var page = int.TryParse(form["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed > 0 ? typed : 1;
        return await Find(QueryOf(form) with { Name = form.Optional("name"), Page = page }, Filters(form), ct);
    }

    /// <summary>Every journey that a form's filters leave, its name left out.</summary>
    public Task<IReadOnlyList<CaseloadPick>> All(FormInput form, CancellationToken ct) => QueryOf(form).All(source, acting, ct);

    CaseloadQuery QueryOf(FormInput form) => new(null, form["whose"] == "mine" ? acting.Actor : null, form.Optional("phase"),
        form.Optional("territory"), form.Optional("population"), form.Optional("status"), form.Optional("need"), Tag: form.Optional("tag"));

    public async Task<CaseloadFound> Find(CaseloadQuery query, string filters, CancellationToken ct)
    {
        var lines = await query.Run(source, keys, acting, ct);
        var open = await keys.Opening(lines.SelectMany(l => new[] { l.GivenName, l.FamilyName }), ct);
        var programmes = await Programmes(ct);
        var definitions = await files.Definitions(programmes.Select(p => p.Programme).Concat(lines.Select(l => l.Programme)), ct);
        var territories = await files.Territories(ct);
        return new CaseloadFound(lines, query.Page, filters, open)
        {
            Words = definitions.ToDictionary(d => d.Key, d => new Glossary(T) { Definition = d.Value, Territories = territories }),
            Tags = Options(definitions),
            Phases = [.. definitions.Values.SelectMany(d => d.Phases).DistinctBy(p => p.Code).Select(p => new Option(p.Code, p.Name.In(T.Language.Tag)))],
            Territories = [.. territories.Where(t => acting.Scope?.Contains(t.Key) is not false).Select(t => new Option(t.Key, t.Value))],
        };
    }

    /// <summary>The tags of the programmes that run where the reader works.</summary>
    public async Task<IReadOnlyList<Option>> Tags(CancellationToken ct) =>
        Options(await files.Definitions((await Programmes(ct)).Select(p => p.Programme), ct));

    Task<IReadOnlyList<Running>> Programmes(CancellationToken ct) => source.Query<Running>(
        "select distinct programme from views.cohorts where $1::text[] is null or territory = any ($1)", [acting.Territories()], ct);

    IReadOnlyList<Option> Options(IReadOnlyDictionary<Guid, Definition> definitions) =>
        [.. definitions.Values.SelectMany(d => d.Tags ?? []).DistinctBy(t => t.Code).Select(t => new Option(t.Code, t.Name.In(T.Language.Tag)))];

    /// <summary>The filters, to be sent along with a form.</summary>
    public static IReadOnlyDictionary<string, string?> Kept(FormInput form) => Fields.Where(f => form[f].Length > 0).ToDictionary(f => f, f => (string?)form[f]);

    /// <summary>The filters as a query string, without the name.</summary>
    public static string Filters(FormInput form) => string.Concat(Fields.Where(f => form[f].Length > 0)
        .Select((f, i) => $"{(i == 0 ? '?' : '&')}{f}={Uri.EscapeDataString(form[f])}"));

    public sealed record Running(Guid Programme);
}

/// <param name="Filters">The query string of these filters.</param>
public sealed record CaseloadFound(IReadOnlyList<CaseloadLine> Lines, int Page, string Filters, Func<Personal?, string?> Open)
{
    public IReadOnlyDictionary<Guid, Glossary> Words { get; init; } = new Dictionary<Guid, Glossary>();

    public IReadOnlyList<Option> Phases { get; init; } = [];

    public IReadOnlyList<Option> Tags { get; init; } = [];

    public IReadOnlyList<Option> Territories { get; init; } = [];

    public long Total => Lines.Count == 0 ? 0 : Lines[0].Total;

    public int Pages => (int)((Total + CaseloadQuery.PageSize - 1) / CaseloadQuery.PageSize);

    public string? NameOf(CaseloadLine line) => JourneyFiles.Full(Open(line.GivenName), Open(line.FamilyName));

    public Glossary? WordsOf(CaseloadLine line) => Words.GetValueOrDefault(line.Programme);

    public string Address(int page) => string.Create(CultureInfo.InvariantCulture, $"/caseload{Filters}{(Filters.Length == 0 ? '?' : '&')}page={page}");

    /// <summary>A value of an enum as the views store it.</summary>
    public static string Word<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
