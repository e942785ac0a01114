using System.Numerics;

namespace Cases.Trail;

/// <summary>A complete subtree: the leaves from <c>Index·2^Level</c> up to, not including, <c>(Index+1)·2^Level</c>.
/// Level 0 is a leaf.</summary>
public readonly record struct TreeNode(int Level, long Index)
{
    /// <summary>The complete subtrees that make up leaves <paramref name="start"/> to <paramref name="end"/>, left to right.
    /// The start is a multiple of the largest of them, as it is everywhere in RFC 6962's trees.</summary>
    internal static IEnumerable<TreeNode> Covering(long start, long end)
    {
        while (start < end)
        {
            var level = BitOperations.Log2((ulong)(end - start));
            yield return new TreeNode(level, start >> level);
            start += 1L << level;
        }
    }

    /// <summary>The root over subtrees given left to right; they shrink, so they join from the right.</summary>
    internal static Hash Join(ReadOnlySpan<Hash> subtrees)
    {
        if (subtrees.IsEmpty)
            return MerkleTree.EmptyRoot;
        var root = subtrees[^1];
        for (var i = subtrees.Length - 2; i >= 0; i--)
            root = MerkleTree.HashNode(subtrees[i], root);
        return root;
    }
}

/// <summary>Gives the hash of a complete subtree, for instance from stored tiles (<see cref="TileNodes"/>).</summary>
public delegate Hash NodeSource(TreeNode node);
