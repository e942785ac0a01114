using Cases.Engine;
using Cases.Journeys;
using Cases.Training;
using Cases.Views;
using Cases.Web.Components;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>Whom a filter finds among a session's cohorts.</summary>
/// <param name="Wanted">Those who can be invited, as many as there is room for.</param>
/// <param name="Others">The others, each with why not.</param>
public sealed record GroupFound(IReadOnlyList<GroupFound.Line> Wanted, IReadOnlyList<GroupFound.Line> Others,
    IReadOnlyList<Option> Cohorts, IReadOnlyList<Option> Phases, IReadOnlyList<Option> Categories, IReadOnlyList<Option> Territories)
{
    public sealed record Line(Participant Who, Refusal? Why);
}

/// <summary>Looks for whom to invite, by cohort, phase, category and territory, and sifts them by the command's own rule.</summary>
public sealed class GroupSearch(Looking looking, JourneyFiles files, Text T)
{
    public static readonly IReadOnlyList<string> Filters = ["cohort", "phase", "category", "territory"];

    public async Task<GroupFound> Find(SessionRow session, FormInput form, CancellationToken ct)
    {
        var rows = (await looking.Rows<CaseloadRow>($"""
            select * from views.caseload where {Looking.InScope} and cohort = any($2) and status not in ('denied', 'transferred')
            """, [looking.Scope, session.Cohorts.ToArray()], ct)).ToDictionary(row => row.Journey);
        var found = rows.Values.Where(row => Matches(row, form)).Select(row => row.Journey).ToArray();
        var people = (await looking.Participants("c.journey = any($1)", found, ct)).ToDictionary(who => who.Journey);
        var sifted = Cases.Training.InviteGroup.Sift(await looking.State<Session>(session.Session, ct), people.Values.Select(Invitee))
            .Select(sifted => new GroupFound.Line(people[sifted.Journey], sifted.Why)).ToList();
        return await WithOptions(new([.. sifted.Where(line => line.Why is null)], [.. sifted.Where(line => line.Why is not null)], [], [], [], []), rows.Values, ct);
    }

    static bool Matches(CaseloadRow row, FormInput form) =>
        (form.OptionalId("cohort") is not { } cohort || row.Cohort == cohort) && (form.Optional("phase") is not { } phase || row.Phase == phase)
        && (form.Optional("category") is not { } category || row.Category == category) && (form.Optional("territory") is not { } territory || row.Territory == territory);

    static Invitee Invitee(Participant who) => new(who.Journey, who.Population,
        who.Status is JourneyStatus.Active or JourneyStatus.Paused ? who.Of.GivenName is null ? Refusals.PersonErased : null : Refusals.JourneyNotActive);

    async Task<GroupFound> WithOptions(GroupFound found, IReadOnlyCollection<CaseloadRow> rows, CancellationToken ct)
    {
        var definitions = await files.Definitions(rows.Select(row => row.Programme), ct);
        var editions = (await looking.Rows<EditionRow>("select * from views.editions", [], ct)).ToDictionary(e => e.Edition, e => e.Name);
        var places = await looking.Gazetteer(ct);
        return found with
        {
            Cohorts = [.. rows.DistinctBy(row => row.Cohort).Select(row => new Option(row.Cohort.ToString(), $"{editions.GetValueOrDefault(row.Edition)} · {places.Name(row.Territory)}"))],
            Phases = [.. definitions.Values.SelectMany(d => d.Phases).DistinctBy(p => p.Code).Select(p => new Option(p.Code, In(p.Name)))],
            Categories = [.. definitions.Values.SelectMany(d => d.Categories).DistinctBy(c => c.Code).Where(c => rows.Any(row => row.Category == c.Code)).Select(c => new Option(c.Code, In(c.Name)))],
            Territories = [.. rows.Select(row => row.Territory).Distinct().Select(code => new Option(code, places.Name(code)))],
        };
    }

    string In(Cases.Programmes.Words words) => T.Language.Tag == "fr" ? words.Fr : words.En;
}
