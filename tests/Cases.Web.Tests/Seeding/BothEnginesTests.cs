using Cases.Engine;
using Cases.Marten;
using Cases.Postgres;
using Cases.Trail;
using Cases.Views;
using Cases.Web.CommandLine;

namespace Cases.Web.Tests.Seeding;

/// <summary>The demonstration, begun on one engine and gone on with on the other, is the demonstration.</summary>
[Collection(nameof(Demonstration))]
public sealed class BothEnginesTests(Demonstration demonstration)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<bool> Orders => [true, false];

    [Theory, MemberData(nameof(Orders))]
    public async Task Give_the_same_trail_views_figures_and_a_valid_export(bool martenFirst)
    {
        var (first, second) = martenFirst ? (MartenEngine.Kind, PostgresEngine.Kind) : (PostgresEngine.Kind, MartenEngine.Kind);
        await using var both = await LoadedSeeds.Load((first, 900), (second, int.MaxValue));

        (await Described(both.Store)).ShouldBe(await Described(demonstration.Store));
        (await Funnel(both.Store)).ShouldBe(await Funnel(demonstration.Store));
        foreach (var view in AllViews.Views) (await both.Store.Check.Differences(view, Stop)).ShouldBeEmpty(view.Name);
        (await Verified(both.Store)).ShouldBe("valid");
    }

    static async Task<List<string>> Described(Store store) => await store.Engine.Feed(ct: Stop)
        .Select(e => $"{e.Position} {e.Stream} {e.Version} {e.Type} {e.Id} {e.OccurredOn:O} {e.RecordedAt:O} {e.Actor} {e.Role} {e.Territory}").ToListAsync(Stop);

    static async Task<string> Funnel(Store store)
    {
        var figure = new FunnelFigure();
        return RowText.Json([.. figure.Count(await store.AsOf.Rows<object>(figure.From, await store.Clock.Size(Stop), ct: Stop))]);
    }

    static async Task<string> Verified(Store store)
    {
        using var zip = new MemoryStream();
        await store.Exporter.Export(zip, "test", new Dictionary<string, string>(), ct: Stop);
        zip.Position = 0;
        return TrailVerifier.Verify(zip, new Trust(store.TrailKeys.Verifying, store.TrailKeys.Origin), Stop).Code;
    }
}
