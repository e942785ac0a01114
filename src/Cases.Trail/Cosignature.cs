using System.Buffers.Binary;
using System.Text;

namespace Cases.Trail;

// C2SP tlog-cosignature: eight bytes of POSIX time, then an Ed25519 signature over two lines of its own and the checkpoint.
static class Cosignature
{
    const int TimeLength = 8;
    const int Length = TimeLength + 64;

    public static byte[] Write(ReadOnlySpan<byte> checkpoint, long seen, Func<byte[], byte[]> sign)
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, seen);
        sign(Message(checkpoint, seen)).CopyTo(bytes, TimeLength);
        return bytes;
    }

    public static bool TryRead(ReadOnlySpan<byte> checkpoint, ReadOnlySpan<byte> signature, out byte[] message, out ReadOnlySpan<byte> pure)
    {
        message = [];
        pure = default;
        if (signature.Length != Length || BinaryPrimitives.ReadInt64BigEndian(signature) is var seen && seen < 0)
            return false;
        message = Message(checkpoint, seen);
        pure = signature[TimeLength..];
        return true;
    }

    static byte[] Message(ReadOnlySpan<byte> checkpoint, long seen) => [.. Encoding.ASCII.GetBytes($"cosignature/v1\ntime {seen}\n"), .. checkpoint];
}
