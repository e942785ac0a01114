using Cases.Engine;
using Cases.Journeys;
using Cases.Postgres;
using Cases.Views;
using Cases.Web.Commands;
using Cases.Web.Pages.Journeys;
using Cases.Web.Reading;

namespace Cases.Web.Pages.People;

/// <summary>Opens two files side by side, for somebody who decides whether they are one person's.</summary>
public sealed class TwoFiles(Looking looking, AccessLog log, Acting acting)
{
    /// <summary>Both, in the order asked for; null when there is no such file, or none this account may see.</summary>
    public async Task<FilePair?> Open(Guid one, Guid other, CancellationToken ct)
    {
        Guid[] asked = [one, other];
        var rows = await looking.Rows<PersonRow>(
            "select * from views.people where person = any ($2) and ($1::text[] is null or territories && $1)", [looking.Scope, asked], ct);
        if (one == other || rows.Count < asked.Length) return null;
        foreach (var person in asked) await log.Record(acting.Actor, acting.Role, person, "merge", ct);
        var journeys = await looking.Rows<CaseloadRow>(
            "select * from views.caseload where person = any ($2) and ($1::text[] is null or territory = any ($1)) order by applied_on, journey", [looking.Scope, asked], ct);
        var open = await looking.Opening(rows.Select(r => r.GivenName), ct);
        OpenFile Of(Guid person) => new(rows.Single(r => r.Person == person), [.. journeys.Where(j => j.Person == person)], open);
        return new FilePair(Of(one), Of(other));
    }
}

public sealed record FilePair(OpenFile One, OpenFile Other)
{
    public IReadOnlyList<string> Why => Likeness.Between(One.Texts, Other.Texts);
}

/// <summary>A person's file with what identifies them opened.</summary>
/// <param name="Journeys">Those in the reader's territories, the first applied for first.</param>
public sealed record OpenFile(PersonRow Row, IReadOnlyList<CaseloadRow> Journeys, Func<Personal?, string?> Open)
{
    public string? Name => JourneyFiles.NameOf(Row, Open);

    public IReadOnlyCollection<string> Texts => Likeness.TextsOf(Row, Open);
}
