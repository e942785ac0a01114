namespace Cases.Trail;

// Some lines with their ends, as they stand in the file.
sealed class LineBatch
{
    const int Enough = 128 * 1024;

    readonly ByteBuffer _bytes = new();
    readonly List<int> _ends = [];

    public bool IsFull => _bytes.Length >= Enough;

    public int Count => _ends.Count;

    public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    // Without its end.
    public ReadOnlySpan<byte> this[int line] => _bytes.Written[(line == 0 ? 0 : _ends[line - 1])..(_ends[line] - 1)];

    public void Add(ReadOnlySpan<byte> line)
    {
        if (line.Contains((byte)'\n'))
            throw new InvalidOperationException("An entry is one line.");
        _bytes.Write(line);
        _bytes.Write((byte)'\n');
        _ends.Add(_bytes.Length);
    }

    public void Clear()
    {
        _bytes.Clear();
        _ends.Clear();
    }
}
