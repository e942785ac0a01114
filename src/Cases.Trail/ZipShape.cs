using System.Buffers.Binary;

namespace Cases.Trail;

// A zip is found from its end, so bytes may hide around it, and its claims may be absurd. (PKWARE APPNOTE 4.3.14 to 4.3.16)
static class ZipShape
{
    public const int MaxFiles = 1_000_000;

    const int EndLength = 22;
    const int End64Length = 56;
    const int Locator64Length = 20;
    const long MaxDirectoryLength = 128L * 1024 * 1024;

    public static void Check(Stream stream)
    {
        if (stream.Length < EndLength || BinaryPrimitives.ReadUInt32LittleEndian(Read(stream, 0, 4)) is not (0x04034b50 or 0x06054b50))
            throw new Refused("zip-malformed", "The file is not a zip archive.");
        var end = Read(stream, stream.Length - EndLength, EndLength);
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != 0x06054b50 || BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(20)) != 0)
            throw Surplus();
        var (files, length, offset, at) = Directory(stream, end);
        if (files > MaxFiles || length > MaxDirectoryLength)
            throw new Refused("file-too-large", "The archive names absurdly many files.");
        if (offset + length != at)
            throw Surplus();
    }

    static (ulong Files, ulong Length, ulong Offset, ulong At) Directory(Stream stream, byte[] end)
    {
        ulong files = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        ulong length = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12));
        ulong offset = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        if (files != ushort.MaxValue && length != uint.MaxValue && offset != uint.MaxValue)
            return (files, length, offset, (ulong)(stream.Length - EndLength));
        var at = stream.Length - EndLength - Locator64Length - End64Length;
        if (at < 0)
            throw Surplus();
        var end64 = Read(stream, at, End64Length);
        if (BinaryPrimitives.ReadUInt32LittleEndian(end64) != 0x06064b50)
            throw Surplus();
        return (Number(end64, 32), Number(end64, 40), Number(end64, 48), (ulong)at);
    }

    static ulong Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at)) & long.MaxValue;

    static Refused Surplus() => new("zip-trailing-bytes", "The file has bytes before or after its zip archive, or its end is cut off.");

    static byte[] Read(Stream stream, long at, int count)
    {
        var bytes = new byte[count];
        stream.Position = at;
        stream.ReadExactly(bytes);
        return bytes;
    }
}
