using Cases.Engine;
using Cases.Engine.Tests.Conformance;
using Cases.Postgres.Views;

namespace Cases.Engine.Tests.Views;

public class AsOfTests : ViewsTest
{
    static string Written(IEnumerable<ThingRow> rows) => string.Join('\n', rows.Select(r => $"{r.Thing} {r.Puts} {r.Takes} {string.Join(' ', r.Shelves)}"));

    static string ByHand(IEnumerable<RecordedEvent> events)
    {
        var rows = new SortedDictionary<string, ThingRow>(StringComparer.Ordinal);
        foreach (var e in events)
            foreach (var key in Counted.Keys(e))
                if (Counted.Apply(rows.GetValueOrDefault(key), e) is { } row) rows[key] = row;
                else rows.Remove(key);
        return Written(rows.Values);
    }

    [Fact]
    public async Task Is_the_fold_by_hand_at_every_position()
    {
        await Send(new OpenShelf(B));
        await PutSettled(30, i => $"thing {i * 7 % 11}");
        await Send(new MoveThing(A, B, "thing 3"));
        await Subject.Settle();
        var all = await Engine.Feed().ToListAsync();

        for (var position = 0; position <= all.Count; position++)
            Written(await new AsOf(Engine).Rows<ThingRow>(Counted, position)).ShouldBe(ByHand(all.Take(position)));
    }

    [Fact]
    public async Task Crosses_the_pages_of_the_trail()
    {
        await PutSettled(1, _ => "cup");
        var many = new ManyEvents(Engine, 3500);

        (await new AsOf(many).Rows<TallyRow>(Tallied, 3300)).ShouldBe([new TallyRow("lyon", 3300)]);
        (await new AsOf(many).Rows<TallyRow>(Tallied, 9999)).ShouldBe([new TallyRow("lyon", 3500)]);
    }

    [Fact]
    public async Task Counts_only_what_had_happened()
    {
        await PutSettled(10, i => i % 2 == 0 ? "cup" : "plate");
        var rows = await new AsOf(Engine).Rows<ThingRow>(Counted, 11, prefix => prefix.Where(e => e.Data is not ThingPut { Thing: "plate" }));

        rows.Select(r => (r.Thing, r.Puts)).ShouldBe([("cup", 5L)]);
    }

    [Fact]
    public async Task A_trail_with_a_gap_is_refused()
    {
        await PutSettled(1, _ => "cup");
        await Should.ThrowAsync<InvalidDataException>(new AsOf(new ManyEvents(Engine, 20, missing: 7)).Rows<TallyRow>(Tallied, 20));
    }

    /// <summary>The first event of another engine, over and over.</summary>
    sealed class ManyEvents(IEngine first, int count, int? missing = null) : IEngine
    {
        public Task<Outcome> Execute(ICommand command, Act act, CancellationToken ct = default) => first.Execute(command, act, ct);

        public Task<IReadOnlyList<RecordedEvent>> History(Guid stream, CancellationToken ct = default) => first.History(stream, ct);

        public async IAsyncEnumerable<RecordedEvent> Feed(
            long from = 0, long? to = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
        {
            var one = await first.Feed(0, 1, ct).SingleAsync(ct);
            for (var position = from; position < Math.Min(to ?? count, count); position++)
                if (position != missing) yield return one with { Position = position };
        }
    }
}
