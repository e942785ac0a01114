namespace Cases.Trail.Tests;

public sealed class MerkleProofTests
{
    const int Size = 70;
    static readonly byte[][] Entries = [.. Enumerable.Range(0, Size).Select(BitConverter.GetBytes)];
    static readonly Hash[] Roots = [.. Enumerable.Range(0, Size + 1).Select(size => new Hash(NaiveTree.Root(Entries[..size])))];
    static readonly Dictionary<TreeNode, Hash> Nodes = AllNodes();

    static Dictionary<TreeNode, Hash> AllNodes()
    {
        var nodes = new Dictionary<TreeNode, Hash>();
        var range = new CompactRange();
        foreach (var entry in Entries)
            range.Append(MerkleTree.HashLeaf(entry), nodes.Add);
        return nodes;
    }

    static Hash Node(TreeNode node) => Nodes[node];

    [Fact]
    public void Makes_every_inclusion_proof_of_the_recursive_definition_and_accepts_it()
    {
        for (var size = 1; size <= Size; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleProof.Inclusion(index, size, Node);
                proof.Select(hash => hash.ToArray()).ShouldBe(NaiveTree.Path(index, Entries[..size]));
                MerkleProof.VerifyInclusion(MerkleTree.HashLeaf(Entries[index]), index, size, Roots[size], proof).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void Makes_every_consistency_proof_of_the_recursive_definition_and_accepts_it()
    {
        for (var second = 0; second <= Size; second++)
        {
            for (var first = 0; first <= second; first++)
            {
                var proof = MerkleProof.Consistency(first, second, Node);
                proof.Select(hash => hash.ToArray()).ShouldBe(NaiveTree.Proof(first, Entries[..second]));
                MerkleProof.VerifyConsistency(first, Roots[first], second, Roots[second], proof).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void Refuses_an_inclusion_proof_for_any_other_leaf_place_size_or_root()
    {
        for (var index = 0; index < Size; index++)
        {
            var (leaf, proof) = (MerkleTree.HashLeaf(Entries[index]), MerkleProof.Inclusion(index, Size, Node));
            var other = MerkleTree.HashLeaf(Entries[(index + 1) % Size]);
            MerkleProof.VerifyInclusion(other, index, Size, Roots[Size], proof).ShouldBeFalse();
            MerkleProof.VerifyInclusion(leaf, index, Size, Roots[Size - 1], proof).ShouldBeFalse();
            for (var at = -1; at <= Size; at++)
                MerkleProof.VerifyInclusion(leaf, at, Size, Roots[Size], proof).ShouldBe(at == index);
        }
    }

    [Fact]
    public void Refuses_every_proof_with_a_hash_changed_left_out_doubled_or_added()
    {
        var leaf = MerkleTree.HashLeaf(Entries[37]);
        var inclusion = MerkleProof.Inclusion(37, Size, Node);
        var consistency = MerkleProof.Consistency(37, Size, Node);

        Damaged(inclusion).ShouldAllBe(proof => !MerkleProof.VerifyInclusion(leaf, 37, Size, Roots[Size], proof));
        Damaged(consistency).ShouldAllBe(proof => !MerkleProof.VerifyConsistency(37, Roots[37], Size, Roots[Size], proof));
    }

    static IEnumerable<Hash[]> Damaged(Hash[] proof)
    {
        yield return [];
        yield return [.. proof, proof[0]];
        yield return [default, .. proof];
        for (var i = 0; i < proof.Length; i++)
        {
            yield return [.. proof[..i], .. proof[(i + 1)..]];
            yield return [.. proof[..i], proof[i], .. proof[i..]];
            yield return [.. proof[..i], MerkleTree.HashNode(proof[i], proof[i]), .. proof[(i + 1)..]];
        }
    }

    [Theory]
    [InlineData(-1, 5), InlineData(6, 5), InlineData(long.MinValue, long.MaxValue), InlineData(long.MaxValue, long.MinValue)]
    [InlineData(0, 0), InlineData(0, 5), InlineData(5, 5), InlineData(1, long.MaxValue), InlineData(long.MaxValue, long.MaxValue)]
    public void Answers_no_to_impossible_numbers(long first, long second)
    {
        MerkleProof.VerifyConsistency(first, Roots[1], second, Roots[2], [Roots[3]]).ShouldBeFalse();
        MerkleProof.VerifyInclusion(Roots[1], first, second, Roots[2], [Roots[3]]).ShouldBeFalse();
    }

    [Fact]
    public void Names_beforehand_the_nodes_a_proof_will_ask_for()
    {
        var asked = new List<TreeNode>();
        MerkleProof.Inclusion(37, Size, Recorded);
        MerkleProof.Consistency(37, Size, Recorded);

        asked.ShouldBe([.. MerkleProof.NodesForInclusion(37, Size), .. MerkleProof.NodesForConsistency(37, Size)]);

        Hash Recorded(TreeNode node)
        {
            asked.Add(node);
            return Nodes[node];
        }
    }
}
