namespace Cases.Trail.Tests;

public sealed class CompactRangeTests
{
    [Fact]
    public void Has_the_root_of_the_recursive_definition_at_every_size_to_300()
    {
        var entries = Enumerable.Range(0, 300).Select(BitConverter.GetBytes).ToArray();
        var range = new CompactRange();

        for (var size = 0; size <= entries.Length; size++)
        {
            range.Root().ToArray().ShouldBe(NaiveTree.Root(entries[..size]), $"size {size}");
            if (size < entries.Length)
                range.Append(MerkleTree.HashLeaf(entries[size]));
        }
    }

    [Fact]
    public void Has_the_root_of_the_recursive_definition_at_random_sizes_to_5000()
    {
        var random = new Random(20260302);
        for (var trial = 0; trial < 12; trial++)
        {
            var numbers = Enumerable.Range(0, random.Next(300, 5001)).Select(_ => random.NextInt64());
            var entries = numbers.Select(BitConverter.GetBytes).ToArray();
            var range = new CompactRange();
            foreach (var entry in entries)
                range.Append(MerkleTree.HashLeaf(entry));

            range.Root().ToArray().ShouldBe(NaiveTree.Root(entries), $"size {entries.Length}");
        }
    }

    [Fact]
    public void Goes_on_after_a_stop_at_any_size_as_if_it_had_not_stopped()
    {
        var whole = new CompactRange();
        foreach (var leaf in Given.Leaves(70))
        {
            var resumed = CompactRange.Parse(whole.ToBytes());
            whole.Append(leaf);
            resumed.Append(leaf);

            resumed.ToBytes().ShouldBe(whole.ToBytes());
        }
    }

    [Fact]
    public void Tells_each_subtree_once_when_it_is_complete()
    {
        var range = new CompactRange();
        var heard = new Dictionary<TreeNode, Hash>();
        foreach (var leaf in Given.Leaves(8))
            range.Append(leaf, heard.Add);

        heard.Count.ShouldBe(15);
        heard[new TreeNode(3, 0)].ShouldBe(range.Root());
    }

    [Theory, InlineData(0), InlineData(7), InlineData(8), InlineData(41), InlineData(71), InlineData(73)]
    public void Refuses_bytes_of_a_wrong_length(int length)
    {
        var bytes = new byte[length];
        if (length >= 8)
            bytes[7] = 3;

        Should.Throw<FormatException>(() => CompactRange.Parse(bytes));
    }

    [Fact]
    public void Refuses_a_negative_size() =>
        Should.Throw<FormatException>(() => CompactRange.Parse([0x80, 0, 0, 0, 0, 0, 0, 0, .. new byte[32]]));
}
