using Cases.Engine;
using Cases.Engine.Tests.Conformance;

namespace Cases.Engine.Tests.Views;

/// <summary>What lies on a shelf; an emptied shelf has no row.</summary>
public sealed record ShelfRow(Guid Shelf, string Territory, int Count, IReadOnlyList<string> Things, Personal? LastNote, SearchText? Search, DateOnly On);

public sealed class Shelves : StreamView<ShelfRow>
{
    public override string Name => "shelf-rows";

    public override int Definition => 1;

    protected override string StreamType => Shelf.StreamType;

    public override ShelfRow? Apply(ShelfRow? row, RecordedEvent e) => e.Data switch
    {
        ShelfOpened opened => new ShelfRow(e.Stream, opened.Territory, 0, [], null, null, e.OccurredOn),
        ThingPut put => With(row ?? new ShelfRow(e.Stream, e.Territory, 0, [], null, null, e.OccurredOn), put, e.OccurredOn),
        ThingTaken { Thing: var thing } when row is { Count: > 1 } =>
            row with { Count = row.Count - 1, Things = [.. row.Things.Where(t => t != thing)], On = e.OccurredOn },
        ThingTaken => null,
        _ => row,
    };

    static ShelfRow With(ShelfRow row, ThingPut put, DateOnly on) => row with
    {
        Count = row.Count + 1,
        Things = [.. row.Things, put.Thing],
        LastNote = put.Note ?? row.LastNote,
        Search = put.Note is null ? row.Search : new SearchText(put.Note),
        On = on,
    };
}

/// <summary>Where a thing is, over all shelves. The total makes a second application of any event show.</summary>
public sealed record ThingRow(string Thing, long Puts, long Takes, IReadOnlyList<Guid> Shelves, SearchText? Notes);

/// <param name="poison">The thing this definition cannot count.</param>
public class Things(string? poison = null) : View<string, ThingRow>
{
    public override string Name => "thing-rows";

    public override int Definition => 1;

    public override IEnumerable<string> Keys(RecordedEvent e) => e.Data switch
    {
        ThingPut put => [put.Thing],
        ThingTaken taken => [taken.Thing],
        _ => [],
    };

    public override ThingRow? Apply(ThingRow? row, RecordedEvent e) => e.Data switch
    {
        ThingPut { Thing: var thing } when thing == poison => throw new InvalidOperationException("Words of a person, which nobody may see."),
        ThingPut put => (row ?? new ThingRow(put.Thing, 0, 0, [], null)) is var known
            ? known with { Puts = known.Puts + 1, Shelves = [.. known.Shelves, e.Stream], Notes = put.Note is null ? known.Notes : new SearchText(put.Note) }
            : null,
        ThingTaken when row is not null => row with { Takes = row.Takes + 1 },
        _ => row,
    };
}

public sealed record TallyRow(string Territory, long Events);

/// <summary>One row that every event changes.</summary>
public sealed class Tally : View<string, TallyRow>
{
    public override string Name => "tally";

    public override int Definition => 1;

    public override IEnumerable<string> Keys(RecordedEvent e) => [e.Territory];

    public override TallyRow Apply(TallyRow? row, RecordedEvent e) => new(e.Territory, (row?.Events ?? 0) + 1);
}
