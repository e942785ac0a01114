using System.Net;
using Cases.Trail;

namespace Cases.Web.Tests.Pages.Audit;

[Collection(nameof(ThingPages))]
public sealed class TrailTilesTests(WebHost host)
{
    async Task<Checkpoint> Signed()
    {
        await host.Enrolled();
        await host.Settled();
        return (await host.Store.Checkpointer.Sign()).Parse().Checkpoint;
    }

    [Fact]
    public async Task Anybody_can_compute_the_signed_root_from_the_tiles()
    {
        var checkpoint = await Signed();
        var root = new CompactRange();
        foreach (var tile in Tiles.Of(checkpoint.Size).Where(t => t.Level == 0))
            foreach (var leaf in (await (await host.Browser().Get($"/trail/{tile}")).Content.ReadAsByteArrayAsync()).Chunk(Hash.Size)) root.Append(new Hash(leaf));

        root.Root().ShouldBe(checkpoint.Root);
    }

    [Theory, InlineData("tile/0/999"), InlineData("tile/0/000.p/0"), InlineData("tile/0/x"), InlineData("tile/9/000"), InlineData("tile/0/x009/x223/x372/x036/x854/x775/807"), InlineData("tile/")]
    public async Task There_is_no_tile_beyond_what_was_signed(string path)
    {
        await Signed();
        (await host.Browser().Get($"/trail/{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_entries_under_a_tile_hash_to_it()
    {
        var tile = Tiles.At(0, 0, (await Signed()).Size);
        var bundle = await (await (await host.SignedIn("auditor")).Get($"/trail/{tile.EntriesPath}")).Content.ReadAsByteArrayAsync();

        Tiles.TryReadBundle(bundle, out var entries).ShouldBeTrue();
        (await (await host.Browser().Get($"/trail/{tile}")).Content.ReadAsByteArrayAsync())
            .ShouldBe(entries!.SelectMany(entry => MerkleTree.HashLeaf(entry.Span).ToArray()));
    }

    [Fact]
    public async Task Entries_are_for_auditors()
    {
        await Signed();
        (await (await host.SignedIn("caseworker")).Get("/trail/tile/entries/000.p/1")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
