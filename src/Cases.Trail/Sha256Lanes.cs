using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;

namespace Cases.Trail;

// Eight SHA-256 (FIPS 180-4) side by side: for messages as short as a tree's, calling the system's costs more than the hashing.
sealed class Sha256Lanes
{
    const int Lanes = 8;
    const int Block = 64;

    static readonly uint[] Initial = Fractions(8, Math.Sqrt);
    static readonly uint[] Constants = Fractions(64, Math.Cbrt);

    // Within each word of four bytes, the last comes first.
    static readonly Vector256<byte> BigEndian = Vector256.Create(Vector128.Create((byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12));

    readonly byte[][] _padded = [.. Enumerable.Range(0, Lanes).Select(_ => new byte[16 * Block])];
    readonly int[] _blocks = new int[Lanes];
    readonly List<Hash> _hashes = [];
    int _count;

    public void Add(byte prefix, ReadOnlySpan<byte> message)
    {
        if (_count == Lanes)
            Run();
        var length = 1 + message.Length;
        var blocks = (length + 8) / Block + 1;
        if (_padded[_count].Length < blocks * Block)
            _padded[_count] = new byte[blocks * Block];
        var padded = _padded[_count].AsSpan(0, blocks * Block);
        padded[0] = prefix;
        message.CopyTo(padded[1..]);
        padded[length] = 0x80;
        padded[(length + 1)..].Clear();
        BinaryPrimitives.WriteInt64BigEndian(padded[^8..], length * 8L);
        _blocks[_count++] = blocks;
    }

    // The hashes in the order of their messages; the list is the caller's to use and clear.
    public List<Hash> Finish()
    {
        Run();
        return _hashes;
    }

    void Run()
    {
        var hashes = new Hash[Lanes];
        if (Avx2.IsSupported && _count > 1)
            RunTogether(hashes);
        else
            RunApart(hashes);
        _hashes.AddRange(hashes.AsSpan(0, _count));
        _count = 0;
    }

    void RunApart(Hash[] hashes)
    {
        Span<byte> hash = stackalloc byte[Hash.Size];
        for (var lane = 0; lane < _count; lane++)
        {
            var padded = _padded[lane].AsSpan(0, _blocks[lane] * Block);
            var length = (int)(BinaryPrimitives.ReadInt64BigEndian(padded[^8..]) / 8);
            SHA256.HashData(padded[..length], hash);
            hashes[lane] = new Hash(hash);
        }
    }

    void RunTogether(Hash[] hashes)
    {
        Span<Vector256<uint>> state = stackalloc Vector256<uint>[8];
        Span<Vector256<uint>> words = stackalloc Vector256<uint>[16];
        for (var i = 0; i < 8; i++)
            state[i] = Vector256.Create(Initial[i]);
        Array.Fill(_blocks, 1, _count, Lanes - _count);
        var most = _blocks.Max();
        for (var block = 0; block < most; block++)
        {
            Load(words, block);
            Compress(state, words);
            for (var lane = 0; lane < _count; lane++)
            {
                if (_blocks[lane] == block + 1)
                    hashes[lane] = HashOf(state, lane);
            }
        }
    }

    // A lane that has ended goes on over its last block; nobody reads what it makes of it.
    void Load(Span<Vector256<uint>> words, int block)
    {
        for (var half = 0; half < 2; half++)
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                var at = Math.Min(block, _blocks[lane] - 1) * Block + half * Block / 2;
                words[half * Lanes + lane] = Avx2.Shuffle(Vector256.Create<byte>(_padded[lane].AsSpan(at, Block / 2)), BigEndian).AsUInt32();
            }
            Transpose(words.Slice(half * Lanes, Lanes));
        }
    }

    // Eight words of each lane become each word of eight lanes: pairs, then fours, then halves change places.
    static void Transpose(Span<Vector256<uint>> rows)
    {
        var (a, b) = (Pairs(rows[0], rows[1], rows[2], rows[3]), Pairs(rows[4], rows[5], rows[6], rows[7]));
        (rows[0], rows[4]) = Halves(a.First, b.First);
        (rows[1], rows[5]) = Halves(a.Second, b.Second);
        (rows[2], rows[6]) = Halves(a.Third, b.Third);
        (rows[3], rows[7]) = Halves(a.Fourth, b.Fourth);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (Vector256<ulong> First, Vector256<ulong> Second, Vector256<ulong> Third, Vector256<ulong> Fourth) Pairs(
        Vector256<uint> a, Vector256<uint> b, Vector256<uint> c, Vector256<uint> d)
    {
        var (low, high) = (Avx2.UnpackLow(a, b).AsUInt64(), Avx2.UnpackHigh(a, b).AsUInt64());
        var (lower, higher) = (Avx2.UnpackLow(c, d).AsUInt64(), Avx2.UnpackHigh(c, d).AsUInt64());
        return (Avx2.UnpackLow(low, lower), Avx2.UnpackHigh(low, lower), Avx2.UnpackLow(high, higher), Avx2.UnpackHigh(high, higher));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (Vector256<uint> Low, Vector256<uint> High) Halves(Vector256<ulong> a, Vector256<ulong> b) =>
        (Avx2.Permute2x128(a, b, 0x20).AsUInt32(), Avx2.Permute2x128(a, b, 0x31).AsUInt32());

    static Hash HashOf(ReadOnlySpan<Vector256<uint>> state, int lane)
    {
        Span<byte> hash = stackalloc byte[Hash.Size];
        for (var i = 0; i < 8; i++)
            BinaryPrimitives.WriteUInt32BigEndian(hash[(i * 4)..], state[i][lane]);
        return new Hash(hash);
    }

    static void Compress(Span<Vector256<uint>> state, Span<Vector256<uint>> words)
    {
        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var round = 0; round < 64; round++)
        {
            if (round >= 16)
                words[round & 15] = Schedule(words, round);
            var first = h + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + Vector256.ConditionalSelect(e, f, g)
                + Vector256.Create(Constants[round]) + words[round & 15];
            var second = (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + ((a & b) | (c & (a | b)));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    static Vector256<uint> Schedule(ReadOnlySpan<Vector256<uint>> words, int round)
    {
        var (early, late) = (words[(round + 1) & 15], words[(round + 14) & 15]);
        return words[round & 15] + (Rotate(early, 7) ^ Rotate(early, 18) ^ (early >>> 3))
            + words[(round + 9) & 15] + (Rotate(late, 17) ^ Rotate(late, 19) ^ (late >>> 10));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<uint> Rotate(Vector256<uint> value, [ConstantExpected] byte count) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.RotateRight(value, count) : (value >>> count) | (value << (32 - count));

    // FIPS 180-4: the first 32 bits of the fractional parts of the square and cube roots of the first primes.
    static uint[] Fractions(int count, Func<double, double> root) =>
        [.. Enumerable.Range(2, 400).Where(IsPrime).Take(count).Select(prime => (uint)(root(prime) % 1 * 4294967296.0))];

    static bool IsPrime(int number) => Enumerable.Range(2, number - 2).All(divisor => number % divisor != 0);
}
