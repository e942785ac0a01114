using System.Numerics;

namespace Cases.Trail;

/// <summary>Inclusion and consistency proofs of RFC 6962 sections 2.1.1 and 2.1.2, made and checked.
/// Checking never throws: whatever is wrong with the input, the answer is false.</summary>
public static class MerkleProof
{
    /// <summary>The subtrees an inclusion proof needs, so that their tiles can be read in one go.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public static IReadOnlyList<TreeNode> NodesForInclusion(long index, long size) =>
        [.. InclusionRanges(index, size).SelectMany(range => TreeNode.Covering(range.Start, range.End))];

    /// <summary>The subtrees a consistency proof needs, so that their tiles can be read in one go.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The sizes are negative or out of order.</exception>
    public static IReadOnlyList<TreeNode> NodesForConsistency(long first, long second) =>
        [.. ConsistencyRanges(first, second).SelectMany(range => TreeNode.Covering(range.Start, range.End))];

    /// <summary>The proof that leaf <paramref name="index"/> is in the tree of <paramref name="size"/> leaves;
    /// hashes from the leaf upward.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public static Hash[] Inclusion(long index, long size, NodeSource nodes) =>
        [.. InclusionRanges(index, size).Select(range => RootOf(range, nodes))];

    /// <summary>The proof that the tree of <paramref name="first"/> leaves is the beginning of that of <paramref name="second"/>.
    /// Empty when the sizes are equal or the first is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The sizes are negative or out of order.</exception>
    public static Hash[] Consistency(long first, long second, NodeSource nodes) =>
        [.. ConsistencyRanges(first, second).Select(range => RootOf(range, nodes))];

    /// <summary>Says whether the proof leads from the leaf to the root.</summary>
    public static bool VerifyInclusion(Hash leaf, long index, long size, Hash root, ReadOnlySpan<Hash> proof)
    {
        if (index < 0 || index >= size)
            return false;
        var (at, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0)
                return false;
            hash = Climb(ref at, ref last, sibling, hash, out _);
        }
        return last == 0 && hash == root;
    }

    /// <summary>Says whether the first tree is the beginning of the second.</summary>
    public static bool VerifyConsistency(long first, Hash firstRoot, long second, Hash secondRoot, ReadOnlySpan<Hash> proof)
    {
        if (first < 0 || first > second || first == 0 && firstRoot != MerkleTree.EmptyRoot)
            return false;
        if (first == second)
            return proof.IsEmpty && firstRoot == secondRoot;
        if (first == 0)
            return proof.IsEmpty;
        var shift = BitOperations.TrailingZeroCount(first);
        var (at, last) = ((first - 1) >> shift, (second - 1) >> shift);
        var startsAtRoot = at == 0;
        if (!startsAtRoot && proof.IsEmpty)
            return false;
        var start = startsAtRoot ? firstRoot : proof[0];
        return Extends(at, last, start, firstRoot, secondRoot, startsAtRoot ? proof : proof[1..]);
    }

    static bool Extends(long at, long last, Hash start, Hash firstRoot, Hash secondRoot, ReadOnlySpan<Hash> proof)
    {
        var (older, newer) = (start, start);
        foreach (var sibling in proof)
        {
            if (last == 0)
                return false;
            newer = Climb(ref at, ref last, sibling, newer, out var siblingIsLeft);
            if (siblingIsLeft)
                older = MerkleTree.HashNode(sibling, older);
        }
        return last == 0 && older == firstRoot && newer == secondRoot;
    }

    static Hash Climb(ref long at, ref long last, Hash sibling, Hash hash, out bool siblingIsLeft)
    {
        siblingIsLeft = (at & 1) == 1 || at == last;
        if (siblingIsLeft)
        {
            // A node at the right edge without a sibling moves up unchanged until it has one.
            var up = BitOperations.TrailingZeroCount(at);
            at >>= up;
            last >>= up;
        }
        at >>= 1;
        last >>= 1;
        return siblingIsLeft ? MerkleTree.HashNode(sibling, hash) : MerkleTree.HashNode(hash, sibling);
    }

    static Hash RootOf((long Start, long End) range, NodeSource nodes) =>
        TreeNode.Join([.. TreeNode.Covering(range.Start, range.End).Select(node => nodes(node))]);

    static IEnumerable<(long Start, long End)> InclusionRanges(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        return Path(index, index + 1, size).Reverse();
    }

    static IEnumerable<(long Start, long End)> ConsistencyRanges(long first, long second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        if (first == 0 || first == second)
            return [];
        var lastSubtree = TreeNode.Covering(0, first).Last();
        var start = lastSubtree.Index << lastSubtree.Level;
        var path = Path(start, first, second).Reverse();
        return start == 0 ? path : path.Prepend((start, first));
    }

    // The siblings met on the way from the root down to the subtree of leaves start to end.
    static IEnumerable<(long Start, long End)> Path(long start, long end, long size)
    {
        var (low, high) = (0L, size);
        while (low < start || end < high)
        {
            var middle = low + (1L << BitOperations.Log2((ulong)(high - low - 1)));
            if (start < middle)
                yield return (middle, high);
            else
                yield return (low, middle);
            (low, high) = start < middle ? (low, middle) : (middle, high);
        }
    }
}
