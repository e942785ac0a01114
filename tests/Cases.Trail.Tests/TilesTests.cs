using System.Buffers;

namespace Cases.Trail.Tests;

public sealed class TilesTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 1234067, 256, "tile/0/x001/x234/067")]
    [InlineData(1, 273, 112, "tile/1/273.p/112")]
    [InlineData(7, 1000, 1, "tile/7/x001/000.p/1")]
    public void Prints_and_reads_a_path(int level, long index, int width, string text)
    {
        var path = new TilePath(level, index, width);

        path.ToString().ShouldBe(text);
        TilePath.TryParse(text, out var read).ShouldBeTrue();
        read.ShouldBe(path);
    }

    [Theory]
    [InlineData(""), InlineData("tile"), InlineData("tile/0"), InlineData("tile/0/"), InlineData("tile/00/000"), InlineData("tile/8/000")]
    [InlineData("tile/0/1"), InlineData("tile/0/x000/001"), InlineData("tile/0/001/001"), InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/01"), InlineData("tile/0/000/"), InlineData("tile/-1/000"), InlineData("tile/entries/000")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0.p/5"), InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    public void Refuses_any_other_path(string text) => TilePath.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Lists_the_tiles_the_specification_names_for_seventy_thousand_entries()
    {
        var tiles = Tiles.Of(70_000).ToList();

        tiles.Count.ShouldBe(273 + 1 + 1 + 1 + 1);
        tiles.Where(tile => tile.Width < Tiles.Width).ShouldBe([new(0, 273, 112), new(1, 1, 17), new(2, 0, 1)]);
    }

    [Fact]
    public void Lists_a_full_tile_and_one_hash_above_it_for_256_entries() => Tiles.Of(256).ShouldBe([new(0, 0, 256), new(1, 0, 1)]);

    [Fact]
    public void Lists_nothing_for_an_empty_tree() => Tiles.Of(0).ShouldBeEmpty();

    [Fact]
    public void Gives_every_node_of_a_tree_from_its_tiles()
    {
        const int size = 70_000;
        var (range, nodes) = (new CompactRange(), new Dictionary<TreeNode, Hash>());
        foreach (var leaf in Given.Leaves(size))
            range.Append(leaf, nodes.Add);
        var source = new TileNodes(Tiles.Of(size).ToDictionary(tile => (tile.Level, tile.Index), tile => Bytes(tile, nodes)));

        foreach (var (node, hash) in nodes.Where(node => node.Key.Level > 0 || node.Key.Index % 251 == 0))
            source.Node(node).ShouldBe(hash);
    }

    static ReadOnlyMemory<byte> Bytes(TilePath tile, Dictionary<TreeNode, Hash> nodes) =>
        Enumerable.Range(0, tile.Width)
            .SelectMany(i => nodes[new TreeNode(tile.Level * Tiles.Height, tile.Index * Tiles.Width + i)].ToArray()).ToArray();

    [Fact]
    public void Proves_inclusion_in_a_large_tree_from_the_tiles_the_proof_names()
    {
        const int size = 70_000;
        var (range, nodes) = (new CompactRange(), new Dictionary<TreeNode, Hash>());
        var leaves = Given.Leaves(size);
        foreach (var leaf in leaves)
            range.Append(leaf, nodes.Add);
        var needed = MerkleProof.NodesForInclusion(65_600, size).Select(node => Tiles.Containing(node, size)).Distinct();
        var source = new TileNodes(needed.ToDictionary(tile => (tile.Level, tile.Index), tile => Bytes(tile, nodes)));

        var proof = MerkleProof.Inclusion(65_600, size, source.Node);

        MerkleProof.VerifyInclusion(leaves[65_600], 65_600, size, range.Root(), proof).ShouldBeTrue();
    }

    [Fact]
    public void Reads_back_a_bundle_of_entries()
    {
        ReadOnlyMemory<byte>[] entries = [new byte[] { 1, 2, 3 }, Array.Empty<byte>(), new byte[65_535]];
        var bundle = new ArrayBufferWriter<byte>();
        Tiles.WriteBundle(entries, bundle);

        Tiles.TryReadBundle(bundle.WrittenMemory, out var read).ShouldBeTrue();
        read.Select(entry => entry.Length).ShouldBe([3, 0, 65_535]);
        bundle.WrittenSpan[..5].ToArray().ShouldBe([0, 3, 1, 2, 3]);
    }

    [Theory, InlineData("00"), InlineData("000201"), InlineData("0001ff00")]
    public void Refuses_a_cut_bundle(string hex) => Tiles.TryReadBundle(Convert.FromHexString(hex), out _).ShouldBeFalse();

    [Fact]
    public void Refuses_a_bundle_of_257_entries() => Tiles.TryReadBundle(new byte[257 * 2], out _).ShouldBeFalse();

    [Fact]
    public void Refuses_to_bundle_an_entry_of_65_536_bytes() =>
        Should.Throw<EntryTooLongException>(() => Tiles.WriteBundle([new byte[65_536]], new ArrayBufferWriter<byte>()));
}
