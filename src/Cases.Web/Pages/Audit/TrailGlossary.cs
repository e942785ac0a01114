using Cases.Programmes;
using Cases.Web.Pages.Events;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Audit;

/// <summary>The words for a trail in which entries of every programme stand. Where two programmes share a code, the older one's word holds.</summary>
static class TrailGlossary
{
    public static async Task<Glossary> Of(Looking looking, Text T, CancellationToken ct)
    {
        var definitions = new List<Definition>();
        foreach (var (programme, _) in await looking.Rows<Running>("select programme, min(starts) as since from views.editions group by programme order by since, programme", [], ct))
            if ((await looking.State<Programme>(programme, ct)).Definition is { } definition) definitions.Add(definition);
        return new Glossary(T)
        {
            Territories = (await looking.Gazetteer(ct)).Names, Definition = definitions.Count == 0 ? null : definitions.Aggregate(Joined),
        };
    }

    static Definition Joined(Definition older, Definition newer) => older with
    {
        Phases = [.. older.Phases, .. newer.Phases], Categories = [.. older.Categories, .. newer.Categories],
        ClosureReasons = [.. older.ClosureReasons, .. newer.ClosureReasons], Instruments = [.. older.Instruments, .. newer.Instruments],
    };

    public sealed record Running(Guid Programme, DateOnly Since);
}
