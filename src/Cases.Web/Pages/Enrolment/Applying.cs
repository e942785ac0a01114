using Cases.Postgres.Views;
using Cases.Programmes;
using Cases.Web.Commands;
using Cases.Web.Components;
using Cases.Web.Pages.Events;
using Cases.Web.Pages.Journeys;
using Cases.Web.Shell;
using Npgsql;

namespace Cases.Web.Pages.Enrolment;

/// <summary>What an application can be for: the cohorts of the reader's territories, and the categories of their programmes.</summary>
public sealed class Applying(NpgsqlDataSource source, JourneyFiles files, Acting acting, Text T)
{
    public async Task<ApplicationChoices> Choices(CancellationToken ct)
    {
        // A cohort that is closed today may still take an application that is entered late.
        var cohorts = await source.Query<Open>("""
            select c.cohort, c.programme, e.name, c.territory, c.enrolment_opens, c.enrolment_closes
            from views.cohorts c join views.editions e on e.edition = c.edition
            where $1::text[] is null or c.territory = any ($1) order by c.enrolment_closes desc, c.territory
            """, [acting.Territories()], ct);
        var definitions = await files.Definitions(cohorts.Select(c => c.Programme), ct);
        var territories = await files.Territories(ct);
        return new ApplicationChoices(
            [.. cohorts.Select(c => new Option(c.Cohort.ToString(), Label(c, territories)))],
            [.. definitions.Values.SelectMany(d => d.Categories).DistinctBy(c => (c.Population, c.Code)).Select(c => new Option(
                $"{CaseloadFound.Word(c.Population)}/{c.Code}", c.Name.In(T.Language.Tag), T[Labels.Of(c.Population)]))]);
    }

    string Label(Open cohort, IReadOnlyDictionary<string, string> territories) => T["{0}, {1}: applications from {2} to {3}",
        territories.GetValueOrDefault(cohort.Territory, cohort.Territory), cohort.Name, T.Date(cohort.EnrolmentOpens), T.Date(cohort.EnrolmentCloses)];

    public sealed record Open(Guid Cohort, Guid Programme, string Name, string Territory, DateOnly EnrolmentOpens, DateOnly EnrolmentCloses);
}

/// <param name="Categories">"population/category".</param>
public sealed record ApplicationChoices(IReadOnlyList<Option> Cohorts, IReadOnlyList<Option> Categories);
