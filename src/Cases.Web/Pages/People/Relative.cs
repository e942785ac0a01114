using Cases.Engine;
using Cases.Postgres.Views;
using Cases.Views;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;

namespace Cases.Web.Pages.People;

/// <summary>Somebody related, as far as the reader may know: of somebody known elsewhere neither name nor file.</summary>
/// <param name="Name">Null for somebody the reader may not see, and for somebody erased.</param>
/// <param name="Journey">Their last journey among those the reader may see.</param>
/// <param name="Seen">Whether the reader may see them.</param>
public sealed record Relative(RelationRow Relation, string? Name, Guid? Journey, bool Seen)
{
    /// <summary>What holds first, then what has ended.</summary>
    public static async Task<IReadOnlyList<Relative>> Of(JourneyFile file, Looking looking, CancellationToken ct)
    {
        var relations = new Relations().Folded(file.PersonEvents);
        if (relations.Count == 0) return [];
        var ids = relations.Select(r => r.With).ToArray();
        var people = await looking.Rows<PersonRow>("select * from views.people where person = any ($2) and ($1::text[] is null or territories && $1)", [looking.Scope, ids], ct);
        var journeys = await looking.Rows<Going>($"select distinct on (person) person, journey from views.caseload where person = any ($2) and {Looking.InScope} order by person, applied_on desc, journey", [looking.Scope, ids], ct);
        var open = await looking.Opening(people.Select(p => p.GivenName), ct);
        return [.. from relation in relations
                   orderby relation.Until is not null, relation.Since
                   let person = people.FirstOrDefault(p => p.Person == relation.With)
                   let journey = journeys.FirstOrDefault(j => j.Person == relation.With)
                   select new Relative(relation, person is null ? null : JourneyFiles.NameOf(person, open), journey?.Journey, person is not null)];
    }

    public sealed record Going(Guid Person, Guid Journey);
}
