using System.Security.Cryptography;

namespace Cases.Trail.Tests;

// RFC 6962 section 2.1 written as its recursive definitions, slow and apart from the code under test.
static class NaiveTree
{
    public static byte[] Root(IReadOnlyList<byte[]> entries) => entries.Count switch
    {
        0 => SHA256.HashData([]),
        1 => SHA256.HashData([0, .. entries[0]]),
        _ => SHA256.HashData([1, .. Root(Left(entries)), .. Root(Right(entries))]),
    };

    public static IEnumerable<byte[]> Path(int m, IReadOnlyList<byte[]> entries)
    {
        if (entries.Count == 1)
            return [];
        var k = Split(entries);
        return m < k
            ? Path(m, Left(entries)).Append(Root(Right(entries)))
            : Path(m - k, Right(entries)).Append(Root(Left(entries)));
    }

    public static IEnumerable<byte[]> Proof(int m, IReadOnlyList<byte[]> entries) => m == 0 ? [] : Subproof(m, entries, true);

    static IEnumerable<byte[]> Subproof(int m, IReadOnlyList<byte[]> entries, bool complete)
    {
        if (m == entries.Count)
            return complete ? [] : [Root(entries)];
        var k = Split(entries);
        return m <= k
            ? Subproof(m, Left(entries), complete).Append(Root(Right(entries)))
            : Subproof(m - k, Right(entries), false).Append(Root(Left(entries)));
    }

    static int Split(IReadOnlyList<byte[]> entries)
    {
        var k = 1;
        while (k * 2 < entries.Count)
            k *= 2;
        return k;
    }

    static byte[][] Left(IReadOnlyList<byte[]> entries) => [.. entries.Take(Split(entries))];

    static byte[][] Right(IReadOnlyList<byte[]> entries) => [.. entries.Skip(Split(entries))];
}
