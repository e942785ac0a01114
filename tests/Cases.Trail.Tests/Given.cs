using System.Buffers;
using System.Text;

namespace Cases.Trail.Tests;

static class Given
{
    public const string Origin = "cases.example.org/trail";

    public static byte[] Entry(long position, string data = """{"goal":"B1","hours":30}""")
    {
        var entry = new Entry(
            position, new Guid("0c0ffee0-0000-4000-8000-000000000001"), "pathway", position + 1,
            new Guid((int)position, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 7), "pathway-agreed", "FR-33",
            new Guid("0c0ffee0-0000-4000-8000-0000000000aa"), new DateOnly(2026, 3, 2),
            new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1)).AddMilliseconds(position));
        var line = new ArrayBufferWriter<byte>();
        entry.Write("""{"role":"caseworker","command":"agree-pathway"}"""u8, Encoding.UTF8.GetBytes(data), line);
        return line.WrittenSpan.ToArray();
    }

    public static byte[][] Entries(int count) => [.. Enumerable.Range(0, count).Select(position => Entry(position))];

    public static Hash[] Leaves(int count) => [.. Enumerable.Range(0, count).Select(i => MerkleTree.HashLeaf(BitConverter.GetBytes(i)))];
}
